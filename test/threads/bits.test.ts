/** Any number of threads gives the same bits: of all that the conformance program does, and of what is large. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { conformance } from "../conformance/program.mjs";

const expected = JSON.parse(readFileSync("test/conformance/expected.json", "utf8"));

test.each([2, 3, 5, 8])("by %i threads", async (threads) => {
  expect(await conformance(threads)).toEqual(expected);
});
