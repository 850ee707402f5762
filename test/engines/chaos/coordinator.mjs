// A coordinator in a process of its own. Its last line says what came out.

import { loadSync } from "nadir";
import { coordinate } from "nadir/distributed";
import { carrierOf } from "./carriers.mjs";
import { digestOf, networkOf, TERMS } from "./model.mjs";

const { run, ...place } = JSON.parse(process.argv[2]);
const { carrier, end } = await carrierOf(place);
const { parameters } = networkOf(loadSync());
const counts = { rejected: 0, resumed: 0, retry: 0, result: 0 };
const tell = (what) => process.send?.(what);
try {
  await coordinate({
    ...{ carrier, run, parameters, ...TERMS },
    onEvent({ kind, reason }) {
      counts[kind]++;
      if (kind === "rejected") tell({ rejected: reason });
    },
    onRound: ({ round, received }) => tell({ round, received }),
  });
  tell({ digest: digestOf(parameters) });
} catch (error) {
  // Another has taken over: that one goes on.
  if (error.kind !== "fenced") throw error;
  tell({ fenced: true });
}
await end();
process.disconnect?.();
