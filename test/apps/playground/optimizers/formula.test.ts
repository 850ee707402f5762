/** Formulas as the build typesets them, and the component that shows them. */
import { gzipSync } from "node:zlib";
import esbuild from "esbuild";
import type { VNode } from "preact";
import { beforeAll, describe, expect, it } from "vitest";
import { surfaces } from "../../../../apps/demos/surfaces/surfaces.ts";
import { texts } from "../../../../apps/playground/optimizers/formulas.ts";
import type { FormulaProps } from "../../../../apps/playground/parts/formula.tsx";
import { typesetAll, typesetting } from "../../../../scripts/typeset.mjs";
import { catalog } from "../../../../src/optimizers/catalog.ts";

/** As the page's build does it, in memory. */
async function build(entry: string) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [`apps/playground/parts/${entry}`],
    outdir: "build",
    bundle: true,
    format: "esm",
    write: false,
    tsconfigRaw: { compilerOptions: { jsx: "react-jsx", jsxImportSource: "preact" } },
    plugins: [typesetting()],
  });
  return outputFiles;
}

let Formula: (props: FormulaProps) => VNode<{ dangerouslySetInnerHTML: { __html: string } }>;
let css: string;
let fonts: readonly { readonly path: string; readonly contents: Uint8Array }[];
const htmlOf = (tex: string) => Formula({ tex }).props.dangerouslySetInnerHTML.__html;

beforeAll(async () => {
  const [code] = await build("formula.tsx");
  ({ Formula } = await import(`data:text/javascript,${encodeURIComponent(code!.text)}`));
  const files = await build("formula.css");
  css = files.find(({ path }) => path.endsWith(".css"))!.text;
  fonts = files.filter(({ path }) => !path.endsWith(".css"));
});

const all = [...texts, ...surfaces.map(({ formula }) => formula)];

describe("every formula of the page", () => {
  it.each(all)("is typeset, without an attribute that the page's policy forbids: %s", (tex) => {
    const html = htmlOf(tex);
    expect(html).toContain('<span class="katex">');
    expect(html).not.toMatch(/\sstyle=/);
    expect(html).not.toContain("katex-error");
  });

  it.each(all)("is said to screen readers as MathML: %s", (tex) => {
    const html = htmlOf(tex);
    expect(html).toContain("<math ");
    expect(html).toMatch(/class="katex-html" aria-hidden="true"/);
  });

  it("has a rule for each class that stands for a style", () => {
    const classes = new Set(all.flatMap((tex) => htmlOf(tex).match(/katex-s\d+/g) ?? []));
    expect(classes.size).toBeGreaterThan(50);
    for (const name of classes) expect(css).toContain(`.${name} {`);
  });
});

describe("KaTeX's styles", () => {
  it("name only WOFF2 fonts, those that are used", () => {
    const names = fonts.map(({ path }) => path.replace(/^.*(KaTeX_[\w-]+)-\w+\.woff2$/, "$1"));
    expect(names.sort()).toEqual([
      "KaTeX_Caligraphic-Regular",
      "KaTeX_Main-Regular",
      "KaTeX_Math-Italic",
      "KaTeX_Size1-Regular",
    ]);
    expect(css.match(/@font-face/g)).toHaveLength(4);
    expect(css).not.toMatch(/\.woff\b|\.ttf|data:/);
  });

  it("and all formulas weigh little", async () => {
    const html = gzipSync(all.map(htmlOf).join("")).length;
    const weight = fonts.reduce((sum, { contents }) => sum + contents.length, 0);
    expect(weight).toBeLessThanOrEqual(60 * 1024);
    // A kilobyte an optimizer, styles and all.
    expect(html + gzipSync(css).length).toBeLessThanOrEqual(catalog.length * 1024);
  });
});

describe("the component", () => {
  it("refuses what the build did not typeset", () => {
    expect(() => htmlOf("x^3")).toThrow("scripts/typeset.mjs typesets no formula x^3");
    expect(() => htmlOf("constructor")).toThrow("typesets no formula constructor");
  });

  it("stands on lines of its own if asked to", () => {
    expect(Formula({ tex: texts[0]!, display: true }).props).toMatchObject({
      class: "formula display",
    });
    expect(Formula({ tex: texts[0]! }).props).toMatchObject({ class: "formula" });
  });
});

describe("typesetting", () => {
  it("refuses TeX that is none", async () => {
    await expect(typesetAll(["\\frac{1}"])).rejects.toThrow("KaTeX parse error");
    await expect(typesetAll(["\\nope"])).rejects.toThrow("Undefined control sequence");
  });

  it("keeps a font that only one formula needs", async () => {
    expect((await typesetAll(["x"])).css).not.toContain("KaTeX_AMS");
    expect((await typesetAll(["\\mathbb{R}"])).css).toContain("KaTeX_AMS-Regular.woff2");
    expect((await typesetAll(["\\mathbf{x}"])).css).toContain("KaTeX_Main-Bold.woff2");
  });

  it("gives each style one class, and lets it win over KaTeX's own rules", async () => {
    const { formulas, css } = await typesetAll(["x", "x+x"]);
    expect(formulas.x).toMatch(/<span class="katex-s0 katex-strut"><\/span>/);
    expect(css).toMatch(/^\.katex \.katex-s0 \{ height:[\d.]+em !important; \}$/m);
  });
});
