// A coordinator, or several workers, in a process of their own: node end.mjs '{ role, parameters, workers, rounds, place }'

import { loadSync } from "nadir";
import { coordinate, work } from "nadir/distributed";
import { carrierOf } from "../../test/engines/chaos/carriers.mjs";

const { role, run, parameters: length, workers, rounds, ...place } = JSON.parse(process.argv[2]);
const nadir = loadSync();
const made = () => nadir.parameters({ weight: [length] });

if (role === "workers") {
  // Each with a connection of its own; they train in no time, so that all that is measured is carrying.
  const all = Array.from({ length: workers }, async (_, i) => {
    const { carrier, end } = await carrierOf(place);
    const train = ({ weight }) => {
      for (let k = 0; k < length; k++) weight.data[k] += 1e-3 * (((k * 31 + i) % 17) - 8);
      return { rows: 1 };
    };
    await work({ carrier, run, parameters: made(), train });
    await end();
  });
  await Promise.all(all);
} else {
  const { carrier, end } = await carrierOf(place);
  const seconds = [];
  let rss = 0;
  await coordinate({
    ...{ carrier, run, parameters: made(), rounds, shards: workers, innerSteps: 1 },
    onRound(report) {
      seconds.push(report.seconds);
      rss = Math.max(rss, process.memoryUsage.rss());
    },
  });
  await end();
  process.send({ seconds, rss });
}
process.disconnect();
