import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { catalog } from "../../src/optimizers/catalog.ts";
import { describeAgreement } from "./agrees.ts";
import { isSearching } from "./classes.ts";
import { rules } from "./reference.ts";

for (const [name, rule] of Object.entries(rules)) describeAgreement(name, rule);

/** Whose rounding grows with each step: test/optimizers/lbfgs compares it with PyTorch and optax, point by point. */
const searching = catalog.filter(isSearching).map(({ description }) => description.name);

test("every other class has its rule in a test of its own", () => {
  const tests = readdirSync("test/optimizers").filter((file) => file.endsWith(".test.ts"));
  const own = tests.flatMap((file) =>
    Array.from(
      readFileSync(`test/optimizers/${file}`, "utf8").matchAll(/describeAgreement\("(\w+)"/g),
      ([, name]) => name!,
    ),
  );
  const names = catalog.map(({ description }) => description.name);
  expect([...Object.keys(rules), ...own, ...searching].toSorted()).toEqual(names.toSorted());
});
