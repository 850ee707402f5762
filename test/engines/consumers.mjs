/**
 * The packed package as TypeScript and Jest have it, in several versions at their defaults. Words choose:
 * npm run test:consumers -- jest
 */
import { jest } from "./consumers/jest.mjs";
import { typescript } from "./consumers/typescript.mjs";
import { fixture } from "./package.mjs";
import { report } from "./report.mjs";

const consumers = { typescript, jest };

const words = process.argv.slice(2);
const unknown = words.filter((word) => !Object.hasOwn(consumers, word));
if (unknown.length > 0) {
  const names = Object.keys(consumers).join(", ");
  throw new Error(`no consumer ${unknown.join(", ")}: there are ${names}`);
}

const folder = fixture("consumers");
const rows = [];
for (const name of words.length > 0 ? words : Object.keys(consumers)) {
  rows.push(...(await consumers[name](folder)));
}
report("consumers", rows, "as it must be");
