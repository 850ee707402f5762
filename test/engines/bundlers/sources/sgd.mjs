/** The least that a user imports. */
import { loadSync, SGD } from "nadir";

/** What a step from 1 leaves, of learning rate 1/4 and gradient 1: 3/4. */
export function step() {
  const parameter = loadSync().parameter([1]);
  parameter.data[0] = 1;
  parameter.grad[0] = 1;
  new SGD([parameter], { lr: 0.25 }).step();
  return parameter.data[0];
}
