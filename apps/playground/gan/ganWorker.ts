/** Trains apart from the page, which it tells how it goes. */
import { load } from "nadir";
import { Host } from "./host.ts";
import { type Request, transferOf } from "./protocol.ts";

const host = load().then(
  (nadir) => new Host(nadir, (report) => postMessage(report, { transfer: transferOf(report) })),
);

// To the page, as an error of the worker.
host.catch(reportError);

addEventListener("message", async ({ data }: MessageEvent<Request>) => (await host).hear(data));
