/** What the cuts take for the number of rows is that: a kernel whose arguments were changed is seen here. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { columns } from "../../src/threads/cuts/columns.ts";
import { convolutions } from "../../src/threads/cuts/convolutions.ts";
import { losses } from "../../src/threads/cuts/losses.ts";
import { normalizations } from "../../src/threads/cuts/normalizations.ts";
import { pools } from "../../src/threads/cuts/pools.ts";
import { rows } from "../../src/threads/cuts/rows.ts";
import { sequences } from "../../src/threads/cuts/sequences.ts";

interface Abi {
  readonly name: string;
  readonly parameters: readonly { readonly name: string; readonly type: string }[];
}

const kernels: readonly Abi[] = JSON.parse(readFileSync("build/abi.json", "utf8"));
const described = {
  ...convolutions,
  ...normalizations,
  ...pools,
  ...rows,
  ...sequences,
  ...losses,
};

const parametersOf = (name: string) =>
  kernels.find((kernel) => kernel.name === name)!.parameters.map((parameter) => parameter.name);

test.each(Object.entries(described))("%s", (name, [count]) => {
  expect(["rows", "images", "count"]).toContain(parametersOf(name)[count]);
});

test.each(Object.entries(columns))("%s", (name, [count]) => {
  expect(parametersOf(name)[count]).toBe("channels");
  expect(parametersOf(name)[count + 1]).toBe("width");
});

test.each(Object.entries(losses))("%s has what rows add", (name, [, of]) => {
  const args = [{ bytes: 4 }, ...Array(16).fill(1)] as unknown as Parameters<typeof of>;
  const { sums } = of(...args);
  expect(parametersOf(name)[sums!]).toBe("losses");
});
