import { isShared } from "../arrays.ts";
import { UnsupportedError } from "../errors.ts";
import { checkNumber, mismatch } from "../validate.ts";
import { cores, obstacle } from "./host.ts";
import { note } from "./note.ts";
import { Team } from "./team.ts";

/** Threads that `"auto"` takes at most: what small models are made of keeps no more busy. */
const MOST = 8;
/** Threads that anyone may ask for. */
const LIMIT = 32;

/**
 * A team of so many threads, none for one.
 * @throws TypeError, RangeError for a bad number; UnsupportedError where a number is asked for that cannot be had.
 */
export function employ(
  threads: number | "auto" = 1,
  memory?: WebAssembly.Memory,
): Team | undefined {
  if (threads === 1) return undefined;
  const isAlone = memory !== undefined && !isShared(memory.buffer);
  const why = obstacle();
  if (threads === "auto") {
    const reason = isAlone ? "the memory is not shared" : why;
    if (reason) note(`one thread: ${reason}`);
    const count = reason ? 1 : Math.min(cores(), MOST);
    return count > 1 ? new Team(count, true) : undefined;
  }
  if (typeof threads !== "number") throw mismatch("load: threads", '"auto" or a number', threads);
  checkNumber("load: threads", threads, { min: 1, max: LIMIT, integer: true });
  if (isAlone) throw new TypeError("load: threads does not go with a memory that is not shared");
  if (why) throw new UnsupportedError(`load: threads: ${why}; "auto" goes on with one thread`);
  if (threads > cores())
    note(`${threads} threads on ${cores()} cores: more than there are do not help`);
  return new Team(threads, false);
}
