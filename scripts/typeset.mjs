/**
 * Typesets formulas while the playground is built, so that the page carries none of KaTeX's code.
 *
 * For esbuild two modules: `typeset:formulas`, from each TeX text to its HTML with MathML, and
 * `typeset:formulas.css`, of KaTeX's styles and fonts those that this HTML uses.
 */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import katex from "katex";
import { evaluated } from "./evaluated.mjs";

const STYLES = createRequire(import.meta.url).resolve("katex/dist/katex.css");

const FONT = "@font-face";

/** Where the TeX is: module, and code that lists its texts. */
const SOURCES = `
  import { texts } from "./apps/playground/optimizers/formulas.ts";
  import { surfaces } from "./apps/demos/surfaces/surfaces.ts";
  export default [...texts, ...surfaces.map(({ formula }) => formula)];
`;

/** The two modules, as a plugin. */
export function typesetting() {
  return {
    name: "typesetting",
    setup(build) {
      build.initialOptions.loader = { ...build.initialOptions.loader, ".woff2": "file" };
      const typeset = once(async () => typesetAll(await texts()));
      build.onResolve({ filter: /^typeset:/ }, ({ path }) => ({ path, namespace: "typeset" }));
      build.onLoad({ filter: /formulas$/, namespace: "typeset" }, async () => ({
        contents: JSON.stringify((await typeset()).formulas),
        loader: "json",
      }));
      build.onLoad({ filter: /\.css$/, namespace: "typeset" }, async () => ({
        contents: (await typeset()).css,
        loader: "css",
        resolveDir: dirname(STYLES),
      }));
    },
  };
}

/** All TeX of the page. */
async function texts() {
  return (await evaluated(SOURCES)).default;
}

/**
 * @returns `formulas`: HTML by TeX, without an attribute `style`, which the page's Content Security Policy
 *   forbids: each distinct style is a class in `css`
 */
export async function typesetAll(texts) {
  const classes = new Map();
  const html = texts.map((text) => {
    const markup = katex.renderToString(text, { output: "htmlAndMathml", strict: "error" });
    return markup.replace(/<[^<>]*? style="[^<>]*>/g, (tag) => withoutStyle(tag, classes));
  });
  const formulas = Object.fromEntries(texts.map((text, i) => [text, html[i]]));
  // An inline style wins over every rule, and so must these.
  const own = [...classes].map(
    ([style, name]) => `.katex .${name} { ${style.replaceAll(";", " !important;")} }`,
  );
  return {
    formulas,
    css: [used(await readFile(STYLES, "utf8"), html.join("")), ...own].join("\n"),
  };
}

/** A tag with a class in place of its style. */
function withoutStyle(tag, classes) {
  const style = / style="(.*?)"/.exec(tag)[1];
  if (!classes.has(style)) classes.set(style, `katex-s${classes.size}`);
  const name = classes.get(style);
  const bare = tag.replace(/ style=".*?"/, "");
  if (bare.includes(' class="')) return bare.replace(' class="', ` class="${name} `);
  return bare.replace(/^<\w+/, (start) => `${start} class="${name}"`);
}

/** Of styles the rules that may hold for elements of the HTML, and of fonts those that these rules name. */
function used(css, html) {
  const elements = [...html.matchAll(/class="(.*?)"/g)].map(
    ([, names]) => new Set(names.split(" ")),
  );
  const rules = [...css.replaceAll(/\/\*.*?\*\//gs, "").matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(
    ([, selectors, body]) => ({ selectors: selectors.trim(), body }),
  );
  // Each part between blanks (`.katex .delimsizing.size3`) for some element, wherever that stands.
  const mayHold = (selector) =>
    selector.split(/[\s>+~]+|:not\(.*?\)/).every((part) => {
      const names = [...part.matchAll(/\.([\w-]+)/g)].map(([, name]) => name);
      return elements.some((element) => names.every((name) => element.has(name)));
    });
  const kept = rules.flatMap(({ selectors, body }) => {
    const some = selectors.split(",").filter(mayHold);
    return some.length > 0 && selectors !== FONT ? [{ selectors: some.join(","), body }] : [];
  });
  const faces = new Set(kept.map(({ body }) => faceOf(body)));
  const fonts = rules.filter(
    ({ selectors, body }) => selectors === FONT && faces.has(faceOf(body)),
  );
  return [...fonts.map(withWoff2Only), ...kept]
    .map(({ selectors, body }) => `${selectors} {${body}}`)
    .join("\n");
}

/** Which font a rule means: where it names no family, KaTeX's main one, which is inherited. */
function faceOf(body) {
  const [, family = "Main"] = /KaTeX_(\w+)/.exec(body) ?? [];
  const [, weight = "normal"] = /font-weight: (\w+)/.exec(body) ?? [];
  const [, style = "normal"] = /font-style: (\w+)/.exec(body) ?? [];
  return `${family} ${weight} ${style}`;
}

/** Every browser that runs the kernels reads WOFF2. */
function withWoff2Only({ selectors, body }) {
  return {
    selectors,
    body: body.replace(/(src: url\([^)]*\.woff2\) format\("woff2"\)).*?;/, "$1;"),
  };
}

function once(make) {
  let made;
  return () => {
    made ??= make();
    return made;
  };
}
