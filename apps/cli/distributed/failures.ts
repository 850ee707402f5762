import { Failure } from "../command.ts";

/** Names of errors that say what a carrier, a run or a file is like, and not that our code is wrong. */
const TOLD = new Set(["CarrierError", "DistributedError", "FileError", "StorageError"]);

/** What the library refuses begins with who refuses it. */
const REFUSED =
  /^(coordinate|work|runStatus|natsCarrier|bucketCarrier|localCarrier|distributed|restore)\b/;

/** What ends a run, as a message for people. By names, as classes may be of another copy of the library. */
export function asFailure(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { name, message } = error;
  const isRefusal = (name === "TypeError" || name === "RangeError") && REFUSED.test(message);
  return TOLD.has(name) || isRefusal
    ? new Failure(message.replace(/^(coordinate|work): /, "") + hint(error))
    : error;
}

/** What to do about it, where the command knows. */
function hint(error: Error): string {
  const { kind } = error as { readonly kind?: unknown };
  if (error.name !== "DistributedError") return "";
  if (kind === "layout" && error.message.startsWith("coordinate")) {
    return "; --fresh removes what there is of it, another --run leaves it";
  }
  if (kind === "deadline") return "; the same command goes on with it";
  return "";
}
