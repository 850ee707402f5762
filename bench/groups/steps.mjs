/** Whole training steps of dense networks by threads, beside those of others, in the time of day. */
import { join } from "node:path";
import { checkAgreement } from "../networks/agreement.mjs";
import { writeData } from "../networks/data.mjs";
import { startField } from "../networks/field.mjs";
import { bundleTensorFlow } from "../networks/tfjs-bundle.mjs";
import { timed } from "../rounds.mjs";
import { caseOf, severalOf } from "./case.mjs";

/** As they are called in networks/field.mjs, with the threads that they have. */
const named = (cores) => ({ jaxThreads: `jax@${cores}` });

export async function measureNetworks({ folder, cores, networks, without, effort, tell }) {
  const bundle = await bundleTensorFlow(folder);
  const cases = [];
  for (const network of networks) {
    tell(`steps of ${network.name}`);
    const task = { ...network, threads: severalOf(cores), without, isInDayTime: true };
    const home = join(folder, `day-${network.name}`);
    writeData(task, home);
    const { entrants, absent, stop } = await startField(task, home, bundle);
    await checkAgreement(task, entrants);
    const samples = await timed(entrants, effort);
    stop();
    const names = named(cores);
    const renamed = Object.entries(samples).map(([key, rounds]) => [names[key] ?? key, rounds]);
    cases.push(caseOf(network.name, Object.fromEntries(renamed), { absent }));
  }
  return { name: "steps", cases };
}
