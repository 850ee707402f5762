/** The documents of the repository as pages: each is read where it is, and only its links change. */
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path/posix";
import { home } from "./home.mjs";
import { withLinks } from "./markdown.mjs";

/** Those that are not in `docs/`, by the page that they become. */
const others = {
  "CHANGELOG.md": "changelog.md",
  "CONTRIBUTING.md": "contributing.md",
  "NOTICE.md": "credits.md",
  "SECURITY.md": "security.md",
  "test/engines/README.md": "engines.md",
};

/** @returns `written`: `[page, Markdown]` of all documents and examples; `files`: others that these link to */
export async function pages() {
  const documents = await read();
  const examples = await readExamples();
  const page = ([file]) => [file, others[file] ?? file.replace(/^docs\//, "")];
  const places = new Map([...documents.map(page), ...examples.map(([file, , at]) => [file, at])]);
  const { split, anchors } = home(await readFile("README.md", "utf8"));
  const files = new Set();
  const linkFrom = (file, at) => (link) => {
    if (/^(https?|mailto):/.test(link)) return link;
    const [path, anchor] = link.split("#");
    const target = path === "" ? file : join(dirname(file), path);
    const place = target === "README.md" ? anchors.get(anchor ?? "") : places.get(target);
    if (place === undefined && /\.(png|gif|svg)$/.test(target)) return imageFrom(target, at);
    if (place === undefined && existsSync(target) && !target.endsWith(".md")) {
      files.add(target);
      return `/${target}`;
    }
    if (place === undefined) throw new Error(`${file}: the site has no page for ${link}`);
    return `${from(at, place)}${anchor === undefined ? "" : `#${anchor}`}`;
  };
  const written = [
    ...split.map(([at, text]) => [at, withLinks(text, linkFrom("README.md", at))]),
    ...documents.map(([file, text]) => {
      const at = places.get(file);
      return [at, withLinks(text, linkFrom(file, at))];
    }),
    ...examples.map(([, text, at]) => [at, text]),
  ];
  return { written, files };
}

/** The pictures that documents show, beside their pages. */
export async function images() {
  return (await readdir("docs")).filter((file) => /\.(png|gif|svg)$/.test(file));
}

const from = (page, to) => {
  const path = relative(dirname(page), to);
  return path.startsWith(".") ? path : `./${path}`;
};

const imageFrom = (file, page) => from(page, file.replace(/^docs\//, ""));

async function read() {
  const docs = (await readdir("docs")).filter((file) => file.endsWith(".md"));
  const files = [...docs.sort().map((file) => `docs/${file}`), ...Object.keys(others)];
  const texts = files.map(async (file) => [file, await readFile(file, "utf8").catch(() => "")]);
  return (await Promise.all(texts)).filter(([, text]) => text !== "");
}

/** `[file, page's text, page]` of all programs. */
async function readExamples() {
  const files = (await readdir("examples")).filter((file) => file.endsWith(".mjs")).sort();
  return Promise.all(
    files.map(async (name) => {
      const file = `examples/${name}`;
      const code = await readFile(file, "utf8");
      const page = file.replace(/mjs$/, "md");
      return [file, `# ${file}\n\n\`\`\`\`js\n${code.trimEnd()}\n\`\`\`\`\n`, page];
    }),
  );
}
