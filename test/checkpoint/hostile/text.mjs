/** Changes of text that is JSON or a dict of Python: its numbers, strings and brackets. */
import { NUMBERS } from "./bytes.mjs";

const TYPES = ["F64", "F32", "F16", "BF16", "I64", "I8", "U8", "BOOL", "F8_E4M3", "C64", "F4"];
const DESCRIPTIONS = [
  "<f8",
  ">f4",
  "<f2",
  "|b1",
  "|O",
  "<U3",
  ">U2",
  "<c8",
  "|u1",
  "<V2",
  "=i4",
  "f4",
];
const NAMES = [
  "dtype",
  "shape",
  "data_offsets",
  "descr",
  "fortran_order",
  "__metadata__",
  "__proto__",
  "",
];
const VALUES = [
  "null",
  "true",
  "True",
  "1.0",
  "1e0",
  "-1",
  "-0",
  "01",
  "1e999",
  '"1"',
  "[]",
  "{}",
  "()",
  "(3)",
  "[[]]",
];
const CHARACTERS = [
  '"',
  "'",
  "\\",
  ",",
  ":",
  "{",
  "}",
  "[",
  "]",
  "(",
  ")",
  " ",
  "\n",
  "\0",
  "\u00e9",
  "\ud83d\ude00",
  "1",
  "-",
  ".",
  "L",
];
const DEEP = [
  "[".repeat(200) + "]".repeat(200),
  `${'{"a":'.repeat(130)}1${"}".repeat(130)}`,
  "(".repeat(300),
];

/** All places where a pattern is. */
const found = (text, pattern) => [...text.matchAll(pattern)];

function replaced(chance, text, pattern, by) {
  const places = found(text, pattern);
  if (places.length === 0) return text;
  const place = chance.pick(places);
  return text.slice(0, place.index) + by(place[0]) + text.slice(place.index + place[0].length);
}

const quoted = (chance, names) => (old) => old[0] + chance.pick(names) + old[0];
const STRING = /"[^"]*"|'[^']*'/g;

const CHANGES = [
  (chance, text) => replaced(chance, text, /\d+/g, () => `${chance.pick(NUMBERS)}`),
  (chance, text) =>
    replaced(chance, text, /\d+/g, (old) => `${Number(old) + chance.pick([-8, -4, -1, 1, 4, 8])}`),
  (chance, text) =>
    replaced(chance, text, /\d+/g, (old) =>
      chance.pick([
        `${old}.0`,
        `-${old}`,
        `${old}e0`,
        `0${old}`,
        `${old}L`,
        `${old}${old}`,
        `${old},${old}`,
        "",
      ]),
    ),
  (chance, text) =>
    replaced(chance, text, /\d+|true|false|True|False|null/g, () => chance.pick(VALUES)),
  (chance, text) => replaced(chance, text, STRING, quoted(chance, TYPES)),
  (chance, text) => replaced(chance, text, STRING, quoted(chance, DESCRIPTIONS)),
  (chance, text) => replaced(chance, text, STRING, quoted(chance, NAMES)),
  (chance, text) => replaced(chance, text, STRING, () => chance.pick(VALUES)),
  // A string of the text in the place of another.
  (chance, text) => replaced(chance, text, STRING, () => chance.pick(found(text, STRING))[0]),
  // A member twice, or gone, or another's.
  (chance, text) => replaced(chance, text, MEMBER, (old) => `${old},${old}`),
  (chance, text) => replaced(chance, text, MEMBER, () => ""),
  (chance, text) => replaced(chance, text, MEMBER, () => chance.pick(found(text, MEMBER))[0]),
  (chance, text) =>
    replaced(chance, text, /[,:]/g, (old) =>
      chance.pick([`${old} `, ` ${old}`, `${old}${old}`, ""]),
    ),
  (chance, text) =>
    replaced(chance, text, /\[[^[\]]*\]|\([^()]*\)/g, () => chance.pick([...DEEP, ...VALUES])),
  (chance, text) => {
    const at = chance.below(text.length + 1);
    return text.slice(0, at) + chance.pick(CHARACTERS) + text.slice(at);
  },
  (chance, text) => {
    const at = chance.below(text.length + 1);
    return text.slice(0, at) + text.slice(at + 1 + chance.below(3));
  },
  (chance, text) => chance.pick([" ", "\n", "\ufeff", "x"]) + text,
  (chance, text) => text + chance.pick([" ", "\n\t\r", "\0", "{}", "x", "\u00a0"]),
];

/** A name and the value behind it. */
const MEMBER = /("[^"]*"|'[^']*'):\s*(\{[^{}]*\}|\[[^[\]]*\]|\([^()]*\)|"[^"]*"|'[^']*'|[\w.-]+)/g;

/** Other text, changed in one or two places. */
export function changedText(chance, text) {
  let changed = text;
  const changes = 1 + chance.below(2);
  for (let i = 0; i < changes; i++) changed = chance.pick(CHANGES)(chance, changed);
  return changed;
}
