/** What `npm run reproduce` is asked for. */
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { subjectNames } from "./subjects.mjs";

export const HELP = `npm run reproduce -- [subject…] [options]

Runs published experiments again and keeps what comes out. Interrupted, by Ctrl+C or otherwise, the same command goes
on from there, to the same bits.

  subject…      of ${subjectNames.join(", ")}. Default: all
  --quick       the same protocols in a small form, minutes: to see that it works, not to compare
  --seeds N     of how many seeds. Default: what the subject records
  --out FOLDER  where results and checkpoints are. Default: build/evidence
  --threads N   so many jobs at a time, each in a process of one thread. Default: as many as there are cores
  --record      runs nothing, and writes what has ended to evidence/<subject>/recorded.json and docs/evidence.md
  --help        this text`;

/** @throws Error for what is not understood. */
export function readOptions(args) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      quick: { type: "boolean", default: false },
      seeds: { type: "string" },
      out: { type: "string", default: "build/evidence" },
      threads: { type: "string", default: String(availableParallelism()) },
      record: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  const unknown = positionals.find((name) => !subjectNames.includes(name));
  if (unknown !== undefined) {
    throw new Error(
      `expected subjects of ${subjectNames.join(", ")}, got ${JSON.stringify(unknown)}`,
    );
  }
  if (values.record && values.quick)
    throw new Error("--record: what --quick gives is not recorded");
  const { seeds, threads, ...rest } = values;
  return {
    ...rest,
    subjects: positionals.length > 0 ? positionals : subjectNames,
    threads: whole("--threads", threads),
    ...(seeds !== undefined && { seeds: whole("--seeds", seeds) }),
  };
}

function whole(name, text) {
  if (!/^[1-9]\d{0,3}$/.test(text)) {
    throw new Error(`${name}: expected a whole number from 1 on, got ${JSON.stringify(text)}`);
  }
  return Number(text);
}
