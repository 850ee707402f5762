/**
 * The surfaces to descend, by arithmetic that gives the same bits on every engine.
 *
 * Most are in Jamil & Yang, "A Literature Survey of Benchmark Functions For Global Optimization
 * Problems" (arXiv:1308.4008), with the number given.
 *
 * @module
 */
import { cosPi } from "../../../src/schedules/anneal.ts";
import type { Surface } from "./surface.ts";

const square = (x: number) => x * x;
const cube = (x: number) => x * x * x;
/** cos 2πx: by whole turns less it is exact. */
const cosTurns = (x: number) => cosPi(2 * Math.abs(x - Math.round(x)));
const sinTurns = (x: number) => cosTurns(x - 0.25);

/** 105. Rosenbrock, "An Automatic Method for Finding the Greatest or Least Value of a Function" (1960). */
const rosenbrock: Surface = {
  id: "rosenbrock",
  name: "Rosenbrock",
  about: "A curved valley: easy to fall into, slow to follow to its end.",
  formula: "(1-x)^2 + 100\\,(y-x^2)^2",
  view: { x: [-2.4, 2.4], y: [-0.9, 2.7] },
  start: [-0.5, 2.2],
  minima: [[1, 1]],
  lowest: 0,
  value: (x, y) => square(1 - x) + 100 * square(y - x * x),
  slope: (x, y) => {
    const rise = y - x * x;
    return [-2 * (1 - x) - 400 * x * rise, 200 * rise];
  },
};

/** 10. Beale, "On an Iterative Method for Finding a Local Minimum of a Function of More than One Variable" (1958). */
const beale: Surface = {
  id: "beale",
  name: "Beale",
  about: "Steep walls around a flat floor: what is fast on the one is too fast on the other.",
  formula: "(1.5-x+xy)^2 + (2.25-x+xy^2)^2 + (2.625-x+xy^3)^2",
  view: { x: [-1.6, 4.4], y: [-2.1, 2.4] },
  start: [0.7, 1.5],
  minima: [[3, 0.5]],
  lowest: 0,
  value: (x, y) =>
    square(1.5 - x + x * y) + square(2.25 - x + x * square(y)) + square(2.625 - x + x * cube(y)),
  slope: (x, y) => {
    const first = 1.5 - x + x * y;
    const second = 2.25 - x + x * square(y);
    const third = 2.625 - x + x * cube(y);
    return [
      2 * (first * (y - 1) + second * (square(y) - 1) + third * (cube(y) - 1)),
      2 * x * (first + 2 * y * second + 3 * square(y) * third),
    ];
  },
};

/** 65. Himmelblau, "Applied Nonlinear Programming" (1972). */
const himmelblau: Surface = {
  id: "himmelblau",
  name: "Himmelblau",
  about: "Four equal minima: where a ball ends depends on its momentum.",
  formula: "(x^2+y-11)^2 + (x+y^2-7)^2",
  view: { x: [-6.4, 6.4], y: [-4.8, 4.8] },
  start: [-0.3, -0.9],
  minima: [
    [3, 2],
    [-2.805118086952745, 3.131312518250573],
    [-3.779310253377747, -3.28318599128617],
    [3.584428340330492, -1.848126526964404],
  ],
  lowest: 0,
  value: (x, y) => square(x * x + y - 11) + square(x + y * y - 7),
  slope: (x, y) => {
    const first = x * x + y - 11;
    const second = x + y * y - 7;
    return [4 * x * first + 2 * second, 2 * first + 4 * y * second];
  },
};

/** A saddle that leads somewhere: y's double well. */
const saddle: Surface = {
  id: "saddle",
  name: "Saddle",
  about: "Level in the middle, where gradients vanish and only the smallest push leads out.",
  formula: "\\tfrac12 x^2 + \\tfrac14 y^4 - \\tfrac12 y^2",
  view: { x: [-2.4, 2.4], y: [-1.8, 1.8] },
  start: [-2, 0.002],
  minima: [
    [0, 1],
    [0, -1],
  ],
  lowest: -0.25,
  value: (x, y) => (x * x) / 2 + square(y * y) / 4 - (y * y) / 2,
  slope: (x, y) => [x, cube(y) - y],
};

/** A quadratic of condition number 100, turned by the 3-4-5 triangle so that no axis is its own. */
const ravine: Surface = {
  id: "ravine",
  name: "Ravine",
  about: "A hundred times steeper across than along: plain descent swings from wall to wall.",
  formula: "\\tfrac12\\left(\\tfrac{4x+3y}{5}\\right)^2 + 50\\left(\\tfrac{4y-3x}{5}\\right)^2",
  view: { x: [-4, 4], y: [-3, 3] },
  start: [-3.4, -1.4],
  minima: [[0, 0]],
  lowest: 0,
  value: (x, y) => square(0.8 * x + 0.6 * y) / 2 + 50 * square(0.8 * y - 0.6 * x),
  slope: (x, y) => {
    const along = 0.8 * x + 0.6 * y;
    const across = 100 * (0.8 * y - 0.6 * x);
    return [0.8 * along - 0.6 * across, 0.6 * along + 0.8 * across];
  },
};

/** 144. Styblinski & Tang, "Experiments in Nonconvex Optimization" (1990). */
const styblinskiTang: Surface = {
  id: "styblinski-tang",
  name: "Styblinski–Tang",
  about: "Four hollows, one of them deepest: only speed carries over the ridges between.",
  formula: "\\tfrac12\\left(x^4-16x^2+5x + y^4-16y^2+5y\\right)",
  view: { x: [-5.6, 5.6], y: [-4.2, 4.2] },
  start: [5, 3.6],
  minima: [[-2.903534027771177, -2.903534027771177]],
  lowest: -78.33233140754282,
  value: (x, y) => (square(x * x) - 16 * x * x + 5 * x + square(y * y) - 16 * y * y + 5 * y) / 2,
  slope: (x, y) => [2 * cube(x) - 16 * x + 2.5, 2 * cube(y) - 16 * y + 2.5],
};

/** 17. */
const booth: Surface = {
  id: "booth",
  name: "Booth",
  about: "A plain tilted bowl: the first exercise.",
  formula: "(x+2y-7)^2 + (2x+y-5)^2",
  view: { x: [-7, 9], y: [-4, 8] },
  start: [-5.5, 6.5],
  minima: [[1, 3]],
  lowest: 0,
  value: (x, y) => square(x + 2 * y - 7) + square(2 * x + y - 5),
  slope: (x, y) => [10 * x + 8 * y - 34, 8 * x + 10 * y - 38],
};

/** A model of minibatches: Schaul et al., "No More Pesky Learning Rates" (arXiv:1206.1106), section 4. */
const noisyQuadratic: Surface = {
  id: "noisy-quadratic",
  name: "Noisy quadratic",
  about: "Gradients as minibatches give them: momentum averages, a large rate keeps shaking.",
  formula: "\\tfrac12 x^2 + 5y^2,\\quad g = \\nabla f + \\mathcal N(0, 2^2)",
  view: { x: [-4, 4], y: [-3, 3] },
  start: [-3.4, 2.4],
  minima: [[0, 0]],
  lowest: 0,
  noise: 2,
  value: (x, y) => (x * x) / 2 + 5 * y * y,
  slope: (x, y) => [x, 10 * y],
};

/** Rastrigin, "Systems of Extremal Control" (1974); the form of two variables. */
const rastrigin: Surface = {
  id: "rastrigin",
  name: "Rastrigin",
  about: "A bowl full of dimples: descent alone stays in the first of them.",
  formula: "20 + x^2-10\\cos 2\\pi x + y^2-10\\cos 2\\pi y",
  view: { x: [-2.8, 2.8], y: [-2.1, 2.1] },
  start: [-2.47, -0.46],
  minima: [[0, 0]],
  lowest: 0,
  value: (x, y) => 20 + x * x - 10 * cosTurns(x) + y * y - 10 * cosTurns(y),
  slope: (x, y) => [2 * x + 20 * Math.PI * sinTurns(x), 2 * y + 20 * Math.PI * sinTurns(y)],
};

/** All surfaces; the first is the one a page opens with. */
export const surfaces: readonly Surface[] = [
  beale,
  rosenbrock,
  himmelblau,
  saddle,
  ravine,
  styblinskiTang,
  booth,
  noisyQuadratic,
  rastrigin,
];
