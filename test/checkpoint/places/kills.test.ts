/** The short form of `npm run test:kills`. */
import { expect, test } from "vitest";
import { contentsOf, versionOf } from "../../engines/browsers/page/contents.mjs";
import { killed, starting } from "../../engines/kills/processes.mjs";

const program = "test/engines/kills/programs/saving.mjs";

test("kill -9 at any moment leaves the old file or the new one, no older than was reported", async () => {
  const { problems } = await killed(starting(process.execPath, [program]), 10);
  expect(problems).toEqual([]);
});

test("what is not whole would be noticed", () => {
  const [old, one] = [contentsOf(6), contentsOf(7)];
  expect([old, one].map(versionOf)).toEqual([6, 7]);
  const mixed = one.slice();
  mixed.set(old.subarray(50_000, 60_000), 50_000);
  const last = one.slice();
  last[last.length - 1] ^= 1;
  const longer = new Uint8Array(one.length + 4);
  longer.set(one);
  const wrong = [mixed, last, longer, one.subarray(0, -4), one.subarray(0, 3), new Uint8Array()];
  expect(wrong.map(versionOf)).toEqual(wrong.map(() => undefined));
});
