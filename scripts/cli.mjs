/** Bundles the command `nadir` with all it uses but the library, which it takes of the bundles for Node beside it. */
import { copyFile, readFile, writeFile } from "node:fs/promises";
import esbuild from "esbuild";
import { library } from "./library.mjs";
import { entries, INNER } from "./node.mjs";
import { checkNotice } from "./notice.mjs";

/** @returns the names of what it imports of the library, for `bundleForNode`: small modules would start three times as slowly */
export async function bundleCommand() {
  const names = new Set();
  const { metafile } = await esbuild.build({
    entryPoints: ["apps/cli/nadir.ts"],
    outfile: "build/cli.js",
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    // cli-progress requires Node's modules.
    banner: {
      js: [
        'import { createRequire } from "node:module";',
        "const require = createRequire(import.meta.url);",
      ].join("\n"),
    },
    minify: true,
    legalComments: "linked",
    metafile: true,
    plugins: [
      library((file) => {
        const name = file.replace(/\.js$/, "");
        names.add(name);
        return { path: `./node/${entries.includes(name) ? name : INNER}.js`, external: true };
      }),
    ],
  });
  await checkNotice(metafile);
  await bundleTrainer();
  await copyFile("apps/demos/digits/digits.bin", "build/digits.bin");
  await writeFile("build/race-page.html", await racePage());
  return [...names];
}

/** The thread in which workers train, which needs nothing of the library: the user's module brings its own. */
async function bundleTrainer() {
  await esbuild.build({
    entryPoints: ["apps/cli/work/thread.ts"],
    outfile: "build/train.js",
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    minify: true,
  });
}

/** `race.html` still without results: styles, scripts and uPlot in one file. */
async function racePage() {
  const page = "apps/cli/race/page";
  const { outputFiles, metafile } = await esbuild.build({
    entryPoints: [`${page}/main.ts`, `${page}/style.css`],
    outdir: "build",
    bundle: true,
    minify: true,
    metafile: true,
    write: false,
  });
  await checkNotice(metafile);
  const bundled = (type) => outputFiles.find(({ path }) => path.endsWith(type)).text;
  const template = await readFile(`${page}/index.html`, "utf8");
  // By functions, because "$" means something in a replacement.
  return template
    .replace("/* style */", () => bundled(".css"))
    .replace("/* script */", () => bundled(".js"));
}
