// For an edge with one thread: FSRS's parameters of a year's reviews. Prints how they are other than in Python.

import { loadSync } from "nadir";
import cards from "./cards.txt";
import { optimize, optimizeLBFGS } from "./fsrs/optimize.mjs";
import { spreads } from "./fsrs/parameters.mjs";
import { itemsOf, readCards } from "./fsrs/reviews.mjs";
import golden from "./fsrs.json";

/** Where they are further off than a limit, by the spreads of people's parameters. */
function differences(name, found, expected, limit) {
  const apart = Math.max(...found.map((value, k) => Math.abs(value - expected[k]) / spreads[k]));
  return apart < limit ? [] : [`${name}: ${apart} apart`];
}

function problems() {
  const nadir = loadSync();
  const items = itemsOf(readCards(cards));
  const start = Float64Array.from(golden.start);
  const adam = optimize(nadir, items, { start, order: golden.order });
  const lbfgs = optimizeLBFGS(nadir, items, { start });
  return [
    ...differences("Adam", adam.parameters, golden.f64.parameters, 1e-9),
    ...differences("L-BFGS", lbfgs.parameters, golden.minimum.parameters, 0.01),
  ];
}

export default {
  test: () => console.log(JSON.stringify(problems())),
};
