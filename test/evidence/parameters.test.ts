import { readFileSync } from "node:fs";
import { loadSync } from "nadir";
import { Network } from "nadir/networks";
import { expect, test } from "vitest";
import { FEATURES } from "../../evidence/diamonds/data.mjs";
import { settings } from "../../evidence/diamonds/settings.mjs";
import { layersOf } from "../../evidence/diamonds/train.mjs";

interface Report {
  readonly optimizers: Readonly<Record<string, readonly { parameters: number }[]>>;
}

const theirs: Report = JSON.parse(readFileSync("evidence/diamonds/theirs.json", "utf8"));

test.each(settings)("$title trains as many parameters as the authors' reports say", (setting) => {
  const network = new Network(loadSync(), {
    input: [FEATURES],
    layers: layersOf(setting),
    maxBatch: 1,
  });
  const lengths = Object.values(network.parameters).map(({ length }) => length);
  const count = lengths.reduce((sum, length) => sum + length, 0);
  expect(theirs.optimizers[setting.name]!.map(({ parameters }) => parameters)).toEqual(
    Array(10).fill(count),
  );
  expect(setting.parameters).toBe(count);
  network.dispose();
});
