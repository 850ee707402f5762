/** Runs one race, apart from the page, which therefore never waits for it. */
import { load } from "nadir";
import { digestOf } from "../../demos/digits/digest.ts";
import { entrants } from "../../demos/digits/entrants.ts";
import { train } from "../../demos/digits/train.ts";
import { inTurn } from "./inTurn.ts";
import { Leader } from "./leader.ts";
import { loadDigits } from "./loadDigits.ts";
import type { News, Order, Report } from "./messages.ts";
import { Pacer } from "./pacer.ts";

/** Milliseconds from report to report, at least: more than 30 a second nobody sees. */
const REPORT_EVERY = 34;

let pacer: Pacer;

addEventListener("message", ({ data: order }: MessageEvent<Order>) => {
  if (order.kind === "start") {
    pacer = new Pacer(order.pace);
    // So that the page hears of it: of a promise it would not.
    race(order).catch(reportError);
  } else if (order.kind === "pace") pacer.pace = order.pace;
  else pacer.paused = order.kind === "pause";
});

async function race({ ids, epochs, seed }: Order & { kind: "start" }): Promise<void> {
  const [nadir, digits] = await Promise.all([
    load(),
    loadDigits(new URL("./digits.bin", import.meta.url)),
  ]);
  report({ kind: "begin", test: digits.test });
  const chosen = entrants.filter(({ id }) => ids.includes(id));
  const turns = inTurn(chosen.map((entrant) => train(nadir, entrant, { ...digits, epochs, seed })));
  const leader = new Leader(digits.test);
  let news: News[] = [];
  let reported = performance.now();
  const tell = () => {
    report({ kind: "news", news, reading: leader.reading() });
    news = [];
  };
  let round = 0;
  let turn = turns.next();
  for (; !turn.done; turn = turns.next()) {
    const { runner, given } = turn.value;
    news.push({ runner, loss: given.loss, accuracy: given.accuracy });
    leader.hear(turn.value);
    if (runner === chosen.length - 1) round++;
    // The first round is how all stand before the first epoch.
    const isOver = round > epochs;
    const wait = runner === chosen.length - 1 && !isOver ? pacer.epochEnded() : 0;
    // What rests has time to tell; what does not is heard of, and hears, now and then.
    if (wait > 0 || isOver || performance.now() - reported >= REPORT_EVERY) {
      tell();
      await pacer.rest(wait);
      reported = performance.now();
    }
  }
  // A browser has no subtle cryptography for pages that came by plain HTTP.
  report({ kind: "end", digest: globalThis.crypto.subtle && (await digestOf(turn.value)) });
}

function report(report: Report): void {
  postMessage(report);
}
