import { Reader } from "../link/fields.ts";
import type { Codec } from "../link/link.ts";
import { type ExampleId, exampleOf, examples } from "./examples.ts";
import { LONGEST_FORMULA } from "./expression.ts";
import { losses } from "./losses.ts";
import type { Question } from "./problem.ts";

export interface FormulaState extends Question {
  /** What it began with. */
  readonly example: ExampleId;
}

/** Longer data are in no address. */
const LONGEST_DATA = 4000;

/** The state that an example begins with. */
export function begun(example: ExampleId): FormulaState {
  const { formula, data, loss, starts } = exampleOf(example);
  return { example, formula, data, loss, starts };
}

/** `#formula?example=peak&formula=a*x&data=0,1;2,3&loss=counts&start=a:2,b:3`: what is not as in the example. */
export const codec: Codec<FormulaState> = {
  read(fields) {
    const reader = new Reader(fields);
    const ids = examples.map(({ id }) => id);
    const usual = begun(reader.choice("example", ids) ?? "decay");
    const formula = limited(reader, "formula", LONGEST_FORMULA);
    const data = limited(reader, "data", LONGEST_DATA);
    const state: FormulaState = {
      ...usual,
      formula: formula ?? usual.formula,
      data: data?.replaceAll(";", "\n") ?? usual.data,
      loss:
        reader.choice(
          "loss",
          losses.map(({ id }) => id),
        ) ?? usual.loss,
      starts: { ...usual.starts, ...startsIn(reader) },
    };
    return { state, ignored: reader.ignored };
  },
  write({ example, formula, data, loss, starts }) {
    const usual = begun(example);
    const short = data
      .trim()
      .replaceAll(/[ \t]*([,;\n])[ \t]*/g, "$1")
      .replaceAll("\n", ";");
    const moved = Object.entries(starts).filter(([name, value]) => usual.starts[name] !== value);
    return {
      ...(example !== "decay" && { example }),
      ...(formula !== usual.formula && { formula }),
      ...(data !== usual.data && short.length <= LONGEST_DATA && { data: short }),
      ...(loss !== usual.loss && { loss }),
      ...(moved.length > 0 && {
        start: moved.map(([name, value]) => `${name}:${value}`).join(","),
      }),
    };
  },
};

function limited(reader: Reader, name: string, longest: number): string | undefined {
  const text = reader.text(name);
  if (text === undefined || text.length <= longest) return text;
  return reader.ignore(`${name}, since it has ${text.length} letters, of ${longest} at most`);
}

function startsIn(reader: Reader): Record<string, number> {
  const pairs = reader.text("start")?.split(",") ?? [];
  const read = pairs.flatMap((pair) => {
    const [, name, number = ""] = /^([\p{L}_$][\p{L}\p{N}_$]*):(.+)$/u.exec(pair) ?? [];
    if (name !== undefined && Number.isFinite(Number(number))) return [[name, Number(number)]];
    reader.ignore(`start=${pair}, since it is no name with a finite number`);
    return [];
  });
  return Object.fromEntries(read);
}
