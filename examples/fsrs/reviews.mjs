/** Cards as they were reviewed, and what there is to be learned from them. */
import { LONGEST } from "./memory.mjs";

/**
 * Cards of a text, each a line of words: the day of the first review, its rating (1 again, 2 hard, 3 good, 4 easy), and of
 * each later one `rating@days` since the one before, 0 on the same day.
 */
export function readCards(text) {
  return text
    .trimEnd()
    .split("\n")
    .map((line, i) => {
      const [start, ...reviews] = line.split(" ");
      const pairs = reviews.map((review) => review.split("@").map(Number));
      const isGood = ([rating, days = 0]) => [1, 2, 3, 4].includes(rating) && days >= 0;
      const wrong = pairs.findIndex((pair) => !isGood(pair));
      if (wrong >= 0 || pairs.length === 0) {
        const found = JSON.stringify(reviews[wrong] ?? "");
        throw new RangeError(`line ${i + 1}: a review must be like 3@12, got ${found}`);
      }
      if (start === "" || !Number.isFinite(Number(start))) {
        const found = JSON.stringify(start);
        throw new RangeError(`line ${i + 1}: it must begin with a day, like 0, got ${found}`);
      }
      return {
        start: Number(start),
        ratings: Uint8Array.from(pairs, ([rating]) => rating),
        days: Float64Array.from(pairs, ([, days = 0]) => days),
      };
    });
}

/**
 * What is to be predicted: each review on a later day than the one before, from all before it. `isFirst` marks the first
 * of a card. In the order in which they happened.
 */
export function itemsOf(cards) {
  const items = cards.flatMap((card) => {
    let [when, isFirst] = [card.start, true];
    const own = [];
    card.days.forEach((elapsed, length) => {
      when += elapsed;
      if (elapsed === 0 || length > LONGEST) return;
      own.push({
        card,
        length,
        elapsed,
        isRecalled: Number(card.ratings[length] > 1),
        when,
        isFirst,
      });
      isFirst = false;
    });
    return own;
  });
  return items.sort((a, b) => a.when - b.when);
}
