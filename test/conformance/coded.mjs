import { AdamW, bf16, Lion, q8, SGD } from "nadir";
import { gradients, values } from "./data.mjs";

/** More than a part of a step, and blocks that are not whole; and few, beside it. */
const LENGTHS = [9_001, 77];
const STEPS = 12;

/** Parameters and state, kept in fewer bytes, on gradients of all sizes. */
export function coded(nadir) {
  return [bf16, q8].flatMap((of) =>
    [
      [SGD, { lr: 0.01, momentum: 0.9 }],
      [AdamW, { lr: 0.01 }],
      [AdamW, { lr: 0.01, amsgrad: true, betas: [0.5, 0.6] }],
      [Lion, { lr: 0.01 }],
    ].flatMap(([Optimizer, options]) => {
      const parameters = LENGTHS.map((length) =>
        nadir.parameter(new Float32Array(values(7, length))),
      );
      const optimizer = new (of(Optimizer))(parameters, options);
      for (let step = 1; step <= STEPS; step++) {
        for (const { grad } of parameters) grad.set(gradients(step, grad.length));
        optimizer.step();
      }
      const { state } = optimizer.stateDict();
      const slots = state.flatMap(({ slots }) => Object.values(slots));
      return [...parameters.map(({ data }) => data.slice()), ...slots];
    }),
  );
}
