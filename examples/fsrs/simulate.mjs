/**
 * Makes up a year of a learner's reviews, which is how ../data/cards.txt was made:
 * `node examples/fsrs/simulate.mjs > examples/data/cards.txt`.
 *
 * The learner's memory is FSRS's, by parameters of its own; when a card comes again, a scheduler decides that takes it for
 * the usual one, with some days more or less.
 */
import { recall, remembered } from "./memory.mjs";
import { defaults } from "./parameters.mjs";

const [seed = 1, cards = 1000] = process.argv.slice(2).map(Number);
const days = 365;

let state = seed;
const random = () => {
  state = (state * 48_271) % 2_147_483_647;
  return state / 2_147_483_647;
};

/** Whom nobody knows: forgets easy things sooner, difficult ones later, and benefits more from a success. */
export const learner = defaults.map((value, k) => {
  const factors = {
    0: 3,
    1: 2,
    2: 1.4,
    3: 0.8,
    4: 0.85,
    6: 0.7,
    8: 1.15,
    10: 1.3,
    11: 0.8,
    14: 0.8,
    20: 1.5,
  };
  return value * (factors[k] ?? 1);
});

const choose = (...shares) => {
  let left = random() * shares.reduce((sum, share) => sum + share, 0);
  return shares.findIndex((share) => {
    left -= share;
    return left < 0;
  });
};

/** A rating of what was recalled. */
const success = () => 2 + choose(0.12, 0.78, 0.1);

function reviewed(start) {
  const card = { ratings: [1 + choose(0.25, 0.15, 0.5, 0.1)], days: [0] };
  const wait = () => {
    const last = card.ratings.at(-1);
    if (last === 1 && random() < 0.8) return 0;
    if (last === 2 && card.ratings.length === 1 && random() < 0.3) return 0;
    const { stability } = remembered(defaults, card, card.ratings.length);
    return Math.min(Math.max(1, Math.round(stability * (0.75 + 0.5 * random()))), 180);
  };
  let day = start;
  for (let next = wait(); day + next < days && card.ratings.length < 40; next = wait()) {
    day += next;
    const { stability } = remembered(learner, card, card.ratings.length);
    const isRecalled = next === 0 ? random() < 0.85 : random() < recall(learner, next, stability);
    card.ratings.push(isRecalled ? success() : 1);
    card.days.push(next);
  }
  return card;
}

for (let i = 0; i < cards; i++) {
  const start = Math.floor((i * days * 0.7) / cards);
  const { ratings, days: waits } = reviewed(start);
  const reviews = ratings.map((rating, k) => (k === 0 ? rating : `${rating}@${waits[k]}`));
  console.log([start, ...reviews].join(" "));
}
