import { Call } from "./call.ts";
import { type Entry, type Part, started, type Values, type Written } from "./entry.ts";

/** A schedule of more would not be legible. */
export const MOST_PARTS = 4;

/** The schedules that are made of others: of these. */
export function combined(simple: readonly Entry[]): readonly Entry[] {
  const entryOf = (name: string) => simple.find((entry) => entry.name === name)!;
  const callOf = ({ name, values }: Written) => new Call(name, entryOf(name).given(values));
  const part = (name: string, values: Values, from = 0): Part => {
    const { values: others } = started(entryOf(name));
    return { schedule: { name, values: { ...others, ...values } }, from };
  };
  const parts = (values: Values) => values.parts as readonly Part[];
  return [
    {
      name: "joined",
      kind: "combined",
      about: "One after another, each from its own step 0 on.",
      parameters: [
        {
          kind: "parts",
          name: "parts",
          inTurn: true,
          start: [
            part("linear", { initial: 0, final: 0.1, total: 100 }),
            part("constant", { value: 0.1 }, 100),
            part("cosine", { total: 500, warmup: 0 }, 500),
          ],
        },
      ],
      given: (values) => [
        parts(values).map(({ schedule }) => callOf(schedule)),
        parts(values)
          .slice(1)
          .map(({ from }) => from),
      ],
    },
    {
      name: "multiplied",
      kind: "combined",
      about: "The product of several, each asked for the same step.",
      parameters: [
        {
          kind: "parts",
          name: "parts",
          inTurn: false,
          start: [
            part("stepDecay", { initial: 0.1, stepSize: 300, gamma: 0.5 }),
            part("cyclic", { floor: 0.5, peak: 1, stepSizeUp: 50, stepSizeDown: 50 }),
          ],
        },
      ],
      given: (values) => parts(values).map(({ schedule }) => callOf(schedule)),
    },
  ];
}
