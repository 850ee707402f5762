/**
 * Training on many machines, with real servers on this one. Words choose sections: npm run test:distributed -- nats
 */

import { bucket } from "./distributed/bucketSection.mjs";
import { commands } from "./distributed/commandsSection.mjs";
import { nats } from "./distributed/natsSection.mjs";
import { page } from "./distributed/pageSection.mjs";
import { report } from "./report.mjs";
import { tools } from "./tools.mjs";

/** Each gives a row of the report. */
const sections = { nats, bucket, commands, page };

const words = process.argv.slice(2);
const unknown = words.filter((word) => !(word in sections));
if (unknown.length > 0) {
  throw new Error(
    `no section ${unknown.join(", ")}; there are ${Object.keys(sections).join(", ")}`,
  );
}

const chosen = Object.entries(sections).filter(
  ([name]) => words.length === 0 || words.includes(name),
);
// Installed before, not by several at once.
if (chosen.length > 1) tools();
// At once, since each waits most of the time: for leases to lapse, servers to start, polls.
const rows = await Promise.all(
  chosen.map(async ([name, section]) => {
    const begun = performance.now();
    const row = await section().catch((error) => ({ engine: name, problems: [String(error)] }));
    return { ...row, milliseconds: performance.now() - begun };
  }),
);
report("distributed", rows, "holds");
