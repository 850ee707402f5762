/**
 * Fits FSRS-6, the model by which Anki schedules cards, to a person's reviews: `node examples/fsrs/index.mjs`, with a file
 * of your own behind it if you like. What a line of that is, reviews.mjs says.
 */
import { readFileSync } from "node:fs";
import { load } from "nadir";
import { initialParameters } from "./initial.mjs";
import { meanLoss, optimize, optimizeLBFGS } from "./optimize.mjs";
import { defaults } from "./parameters.mjs";
import { itemsOf, readCards } from "./reviews.mjs";

const [path = new URL("../data/cards.txt", import.meta.url)] = process.argv.slice(2);
const cards = readCards(readFileSync(path, "utf8"));
const items = itemsOf(cards);
const nadir = await load();
const start = initialParameters(items);
console.log(`${cards.length} cards, ${items.length} reviews on later days`);
console.log(`loss ${meanLoss(defaults, items, start).toFixed(5)} by the usual parameters`);

function timed(name, run) {
  const begun = performance.now();
  const found = run();
  const milliseconds = Math.round(performance.now() - begun);
  console.log(`loss ${found.loss.toFixed(5)} by ${name}, in ${milliseconds} ms:`);
  console.log(Array.from(found.parameters, (value) => value.toFixed(4)).join(" "));
}
timed("Adam", () => optimize(nadir, items, { start }));
timed("L-BFGS", () => optimizeLBFGS(nadir, items, { start }));
