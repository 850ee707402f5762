// For programs on the command line: the place is their last word.

import { work } from "./work.mjs";

const words = globalThis.Deno?.args ?? process.argv;
const told = ({ kind, message }) => ({ kind, message });
console.log(JSON.stringify(await work(JSON.parse(words.at(-1))).catch(told)));
