/**
 * One side of the comparison, in a thread of its own: where a WebAssembly memory has grown, V8 is slower
 * with every typed array, and plain JavaScript shall not suffer from Nadir's.
 */
import { type Repeated, repeated } from "../../../bench/repeated.mjs";
import { loopOf } from "./loops.ts";
import type { Request } from "./messages.ts";
import { stepOf } from "./steps.ts";
import { tickOf } from "./tick.ts";

let contestant: Repeated | undefined;

addEventListener("message", ({ data }: MessageEvent<Request>) => {
  // An error of the worker, of which the page hears; of a promise it would not.
  answer(data).then(postMessage, reportError);
});

async function answer(request: Request): Promise<number> {
  switch (request.kind) {
    case "start":
      contestant = await startOf(request);
      return contestant ? 1 : 0;
    case "run":
      return contestant!.run(request.repetitions);
    case "tick":
      return tickOf(() => performance.now());
  }
}

async function startOf({ side, optimizer, length }: Request & { kind: "start" }) {
  if (side === "nadir") return repeated(await stepOf(optimizer, length), [[], []]);
  const loop = loopOf(optimizer, length);
  if (!loop) return undefined;
  const inputs: Parameters<typeof loop.call> = [loop.arrays, loop.constants];
  return repeated(loop.call, [inputs, inputs]);
}
