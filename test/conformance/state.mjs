import { Adam, NAdam, RMSprop } from "nadir";
import { gradients, values } from "./data.mjs";

const LENGTH = 77;

/** Training that went on from a state dict in JSON, after which nothing may differ. */
export function stateDicts(nadir) {
  return [
    [Adam, { amsgrad: true }],
    [NAdam, { momentumDecay: 0.1 }],
    [RMSprop, { centered: true, momentum: 0.9 }],
  ].flatMap(([Optimizer, options]) => {
    const whole = start(nadir, Optimizer, options, values(7, LENGTH));
    whole.train(0, 20);
    const first = start(nadir, Optimizer, options, values(7, LENGTH));
    first.train(0, 9);
    const saved = JSON.parse(JSON.stringify(first.optimizer.stateDict()));
    const second = start(nadir, Optimizer, options, first.parameter.data);
    second.optimizer.loadStateDict(saved);
    second.train(9, 20);
    for (let i = 0; i < LENGTH; i++) {
      if (Object.is(whole.parameter.data[i], second.parameter.data[i])) continue;
      throw new Error(`${Optimizer.name} went on otherwise from its state dict`);
    }
    return [second.parameter.data.slice()];
  });
}

function start(nadir, Optimizer, options, data) {
  const parameter = nadir.parameter(Float64Array.from(data));
  const optimizer = new Optimizer([parameter], options);
  const train = (from, to) => {
    for (let step = from; step < to; step++) {
      parameter.grad.set(gradients(step + 1, LENGTH));
      optimizer.step();
    }
  };
  return { parameter, optimizer, train };
}
