import type { AnyOptimizer } from "../../src/base/optimizerClass.ts";
import { AdamW, NAG, type Nadir, type Parameter, SGD } from "../../src/index.ts";
import { type Ledger, loadWithLedger } from "../memory/ledger.ts";
import { loadSmall } from "../memory/small.ts";
import { train } from "./every.ts";
import { snapshot } from "./snapshot.ts";

/** Parameters in use in all sorts of ways: what a wrong call finds, and must leave as it was. */
export interface World {
  readonly nadir: Nadir;
  readonly ledger: Ledger;
  /** In `sgd`, one group each; `a` in `nag` too. */
  readonly a: Parameter;
  readonly b: Parameter;
  /** In `adam` and `nag`, in double precision. */
  readonly c: Parameter;
  readonly unused: Parameter;
  /** Disposed. */
  readonly gone: Parameter;
  /** Of another Nadir. */
  readonly stranger: Parameter;
  readonly sgd: SGD;
  readonly adam: AdamW;
  readonly nag: NAG;
  /** All that can still be asked for their state. */
  readonly optimizers: AnyOptimizer[];
}

export function world(): World {
  const { nadir, ledger } = loadWithLedger();
  const { a, b } = nadir.parameters({ a: [2, 3], b: [4] });
  const c = nadir.parameter([5], { dtype: "f64", name: "c" });
  const unused = nadir.parameter([1], { name: "unused" });
  for (const { data } of [a, b, c, unused]) data.fill(0.75);
  const sgd = new SGD([{ params: [a] }, { params: [b] }], { momentum: 0.9, nesterov: true });
  const adam = new AdamW([c], { betas: [0.9, 0.999] });
  const nag = new NAG([a, c]);
  const optimizers = [sgd, adam, nag];
  for (const optimizer of optimizers) train(optimizer, 2);
  const gone = nadir.parameter([1], { name: "gone" });
  gone.dispose();
  const stranger = loadSmall().parameter([1], { name: "stranger" });
  return { nadir, ledger, a, b, c, unused, gone, stranger, sgd, adam, nag, optimizers };
}

/** All that there is, to be compared with `toEqual`. */
export function stateOf({ ledger, nadir, optimizers, a, b, c, unused, stranger }: World): unknown {
  return {
    allocated: [...ledger.live],
    bytes: nadir.memory.buffer.byteLength,
    ...snapshot([a, b, c, unused, stranger], optimizers),
  };
}
