import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { functions } from "../scripts/tables/kernels.mjs";
import { catalog } from "../src/optimizers/catalog.ts";

it("lists every optimizer of the catalog in the README", () => {
  const rows = catalog.map(({ description: { name, lineage, paper } }) => {
    const source = `[${paper.authors} ${paper.year}](${paper.url})`;
    const [first, second] = [lineage.first, lineage.second].map((text) =>
      text.replaceAll("|", "\\|"),
    );
    return `| \`${name}\` | ${first} | ${second} | ${source} |`;
  });
  const table = ["| | m = Φ(g₁…g_t) | v = Ψ(g₁…g_t) | source |", "|---|---|---|---|", ...rows].join(
    "\n",
  );
  const between = /<!-- optimizers:.*?-->\n(.*?)<!-- \/optimizers -->/s;
  const [, listed] = between.exec(readFileSync("README.md", "utf8")) ?? [];
  expect(listed?.trim()).toBe(table);
});

it("lists every function of the module in the README, as the build describes it", () => {
  const between = /<!-- abi:.*?-->\n(.*?)\n<!-- \/abi -->/s;
  const [, listed] = between.exec(readFileSync("README.md", "utf8")) ?? [];
  const described = JSON.parse(readFileSync("build/abi.json", "utf8"));
  expect(listed).toBe(functions(described).join("\n"));
});
