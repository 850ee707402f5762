/** Fits, in a thread of its own, so that the page stays alive whatever the formula. */
import { load } from "nadir";
import { type Fit, fitsOf, found } from "./fitting.ts";
import type { Order, Report } from "./messages.ts";
import { others, SQUARES_ALONE } from "./others.ts";
import { problemOf, type Question } from "./problem.ts";

addEventListener("message", ({ data }: MessageEvent<Order>) => {
  // An error of the worker, of which the page hears; of a promise it would not.
  if (data.kind === "fit") fitAll(data.question).catch(reportError);
});

const tell = (report: Report) => postMessage(report);

async function fitAll(question: Question): Promise<void> {
  const fits: Record<string, Fit> = { ...fitsOf(await load()), ...others };
  for (const [name, fit] of Object.entries(fits)) {
    if (name === SQUARES_ALONE && question.loss !== "squares") {
      tell({ kind: "failed", name, why: "it is for least squares alone" });
      continue;
    }
    try {
      tell({ kind: "found", found: found(name, fit, problemOf(question)) });
    } catch (error) {
      tell({ kind: "failed", name, why: (error as Error).message });
    }
  }
  tell({ kind: "end" });
}
