import { Expression } from "./expression.ts";
import { type Loss, type LossId, lossOf } from "./losses.ts";
import { type Points, pointsOf } from "./points.ts";

/** What is asked, as texts and numbers, which a worker can be sent. */
export interface Question {
  readonly formula: string;
  readonly data: string;
  readonly loss: LossId;
  /** Where the search for a number starts, by its name. */
  readonly starts: Readonly<Record<string, number>>;
}

/** Where a number starts: at 1, if nobody says otherwise. */
export function startOf(starts: Question["starts"], name: string): number {
  // No object's own names, such as constructor.
  return new Map(Object.entries(starts)).get(name) ?? 1;
}

/** A question that has been understood. */
export interface Problem {
  readonly expression: Expression;
  readonly points: Points;
  readonly loss: Loss;
  readonly start: readonly number[];
}

/** @throws Error that says, in a sentence, what is wrong with it */
export function problemOf({ formula, data, loss: id, starts }: Question): Problem {
  const expression = read(formula);
  const points = pointsOf(data);
  const { names } = expression;
  const { length } = points.x;
  if (length < names.length) {
    const wanted = `${names.length} numbers (${names.join(", ")})`;
    throw new Error(`To find ${wanted} there must be as many points at least, got ${length}`);
  }
  const loss = lossOf(id);
  const wrong = points.y.find((y) => !loss.allows(y));
  if (wrong !== undefined) {
    throw new Error(
      `For the ${loss.text} the second column must be ${loss.measures}, got ${wrong}`,
    );
  }
  const start = names.map((name) => startOf(starts, name));
  for (const [i, x] of points.x.entries()) {
    const value = expression.at(x, start);
    if (Number.isFinite(loss.value(value, points.y[i]!))) continue;
    const where = names.map((name, k) => `${name} = ${start[k]}`).join(", ");
    if (!Number.isFinite(value)) {
      throw new Error(
        `At x = ${x} the formula is ${value} where it starts (${where}): choose others`,
      );
    }
    const what = `At x = ${x} the formula is ${value} where it starts (${where})`;
    throw new Error(`${what}, of which there is no ${loss.text}: choose others`);
  }
  return { expression, points, loss, start };
}

/** @throws Error that says, in a sentence, what cannot be read */
export function read(formula: string): Expression {
  try {
    return new Expression(formula);
  } catch (error) {
    throw new Error(`The formula cannot be read: ${(error as Error).message}`);
  }
}
