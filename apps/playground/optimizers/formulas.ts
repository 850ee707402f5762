import { first, firsts, frame, root, second, seconds } from "../../cards/parts/frame.ts";
import { allCards } from "../../demos/cards.ts";

const cards = allCards.map(([, card]) => card);

/** All TeX that this section shows, for those who typeset it. */
export const texts: readonly string[] = [
  ...new Set([
    ...[frame, first, second, root],
    ...[...Object.values(firsts), ...Object.values(seconds)].map(({ tex }) => tex),
    ...cards.flatMap(({ quotient, places, update: { tex, variants = [] } }) => [
      quotient,
      ...places.flatMap((place) => [place.first.tex, place.second.tex]),
      tex,
      ...variants.map((variant) => variant.tex),
    ]),
  ]),
];
