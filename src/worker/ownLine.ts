import type { Line } from "./ports.ts";

/** What of a platform says that this is a worker. */
interface Platform extends Line {
  readonly process?: { getBuiltinModule?(name: string): unknown };
  readonly WorkerGlobalScope?: unknown;
}

/** What a worker hears its page on. Node's is asked for without an import, over which bundlers stumble. */
export function ownLine(where: string): Line {
  const here = globalThis as unknown as Platform;
  const threads = here.process?.getBuiltinModule?.("node:worker_threads");
  const { parentPort } = (threads ?? {}) as { readonly parentPort?: Line | null };
  if (parentPort) return parentPort;
  // A page has `postMessage` too, to post to itself, and a shared worker has none.
  if (here.WorkerGlobalScope && typeof here.postMessage === "function") return here;
  throw new TypeError(
    `${where}: there is no page here to listen to: call it in the file of a worker, or give { port }, as a shared worker has it for each page, and Node before 20.16 by parentPort`,
  );
}
