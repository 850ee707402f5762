/** Leaves what came of the page where a browser's driver finds it. */
import { cycle } from "./cycle.mjs";

const leave =
  globalThis.report ??
  ((outcome) => {
    globalThis.outcome = JSON.stringify({ ...outcome, troubles: [], requests: [] });
  });

cycle().then(
  // Nothing yet at the first visit, which ends in another.
  (outcome) => outcome && leave(outcome),
  (error) => leave({ error: String(error) }),
);
