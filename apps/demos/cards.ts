import * as cards from "../../build/cards.ts";
import { catalog } from "../../src/optimizers/catalog.ts";
import type { Card } from "../cards/parts/card.ts";

const byName: Readonly<Record<string, Card | undefined>> = cards;

/** The card of an optimizer's class. @throws Error if it has none. */
export function cardOf(optimizer: string): Card {
  const card = Object.hasOwn(byName, optimizer) ? byName[optimizer] : undefined;
  if (card === undefined) throw new Error(`no file of apps/cards exports a card ${optimizer}`);
  return card;
}

/** All optimizers' names with their cards, in the order of the catalog. */
export const allCards: readonly (readonly [name: string, card: Card])[] = catalog.map(
  ({ description: { name } }) => [name, cardOf(name)],
);

/** A form of an optimizer by name: `SGD`, or `SGD, momentum`. */
export function formName(optimizer: string, form: string | undefined): string {
  return form === undefined ? optimizer : `${optimizer}, ${form}`;
}
