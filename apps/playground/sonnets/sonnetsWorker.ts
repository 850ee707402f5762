/** Trains and writes apart from the page, which therefore never waits for it. */
import { load } from "nadir";
import { Pacer } from "../digits/pacer.ts";
import { Author } from "./author.ts";
import { checkEvery } from "./checkEvery.ts";
import { type Corpus, corpusOf } from "./corpus.ts";
import { bitsByCounts } from "./counts.ts";
import { Manuscript, type Task } from "./manuscript.ts";
import type { Order, Report } from "./messages.ts";

/** Milliseconds in which it writes, between two steps. */
const WRITING = 12;

const pacer = new Pacer("fastest");
let desk: { readonly author: Author; readonly corpus: Corpus } | undefined;
let manuscript: Manuscript | undefined;

addEventListener("message", ({ data: order }: MessageEvent<Order>) => {
  // So that the page hears of it: of a promise it would not.
  if (order.kind === "start") train(order).catch(reportError);
  else if (order.kind === "write") write(order.task).catch(reportError);
  else if (order.kind === "stop") stop();
  else pacer.paused = order.kind === "pause";
});

async function train({ plan }: Order & { kind: "start" }): Promise<void> {
  const [nadir, corpus] = await Promise.all([load(), loadSonnets()]);
  const author = new Author(nadir, corpus, plan);
  desk = { author, corpus };
  const [pairs, triples] = [bitsByCounts(corpus, 1, 0.1), bitsByCounts(corpus, 2, 0.03)];
  report({ kind: "begin", pairs, triples });
  report({ kind: "check", check: { heldOut: author.heldOut(), training: Number.NaN } });
  let bits: number[] = [];
  for (let step = 1; step <= plan.steps; step++) {
    bits.push(author.step());
    report({ kind: "step", step });
    if (step % checkEvery(plan.steps) === 0 || step === plan.steps) {
      const training = bits.reduce((sum, each) => sum + each) / bits.length;
      report({ kind: "check", check: { heldOut: author.heldOut(), training } });
      bits = [];
    }
    await pacer.rest(0);
  }
  report({ kind: "end" });
}

/** Writes a text, in place of one that is being written. */
async function write(task: Task): Promise<void> {
  if (!desk) return;
  const own = new Manuscript(desk.author, desk.corpus, task);
  manuscript = own;
  report({ kind: "text", prompt: own.prompt });
  while (manuscript === own && !own.isOver) {
    const until = performance.now() + WRITING;
    let piece = "";
    do piece += own.next();
    while (!own.isOver && performance.now() < until);
    report({ kind: "piece", piece });
    await new Promise((go) => setTimeout(go));
  }
  if (manuscript === own) stop();
}

function stop(): void {
  manuscript = undefined;
  report({ kind: "written" });
}

async function loadSonnets(): Promise<Corpus> {
  const response = await fetch(new URL("./sonnets.txt", import.meta.url));
  if (!response.ok) throw new Error(`The sonnets did not come: HTTP ${response.status}`);
  return corpusOf(await response.text());
}

function report(report: Report): void {
  postMessage(report);
}
