import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { bytesFrom, recorded } from "./golden.ts";
import { bytesOf } from "./hostile/bytesOf.mjs";
import { corpus } from "./hostile/corpus.mjs";
import { type HeardFile, RECORDED, run } from "./hostile/program.mjs";

const golden = recorded<{
  readonly seed: number;
  readonly to: number;
  readonly digest: string;
  readonly verdicts: string;
}>("verdicts");
const verdicts = new Uint32Array(bytesFrom(golden.verdicts).buffer);

/** A file that the real library reads, and that holds what Nadir does not. */
const OTHER = 2 ** 32 - 1;

/** What Python's safetensors reads and is refused here, since the description of the format forbids it. */
const STRICTER =
  /twice|is of dtype|must have (an object|whole numbers|the dtype)|got bytes that begin with/;

const heard: HeardFile[] = [];
const files = createHash("sha256");
const report = await run(bytesOf(await corpus()), {
  seed: golden.seed,
  from: 0,
  to: golden.to,
  heard(file) {
    if (RECORDED.includes(file.format)) files.update(file.file);
    heard.push(file);
  },
});

test("no hostile file is read wrongly, takes more memory than it may, or changes anything when it is refused", () => {
  expect(report.problems).toEqual([]);
  expect(report.files).toBe(verdicts.length);
  // Of every format there are files that load all the same.
  for (const [format, { loaded, refused }] of Object.entries(report.formats)) {
    expect(loaded, format).toBeGreaterThan(10);
    expect(refused, format).toBeGreaterThan(250);
  }
});

test("they are the files that the real libraries judged: else record verdicts.json anew", () => {
  expect(files.digest("hex")).toBe(golden.digest);
});

test.each(RECORDED)("%s: what loads is what the real library reads", (name) => {
  const judged = heard.filter(({ format }) => format === name);
  let same = 0;
  for (const { number, outcome } of judged) {
    const verdict = verdicts[number]!;
    const which = `file ${number}: ${outcome.message}`;
    // PyTorch looks at some notes beside the tensors, on which nothing here depends.
    if (outcome.loads)
      expect(name === "pt" && verdict === 0 ? outcome.hash : verdict, which).toBe(outcome.hash);
    if (outcome.loads) same++;
    else if (name === "safetensors" && verdict !== 0 && verdict !== OTHER) {
      expect(outcome.message, which).toMatch(STRICTER);
    }
  }
  expect(same).toBeGreaterThan(10);
});
