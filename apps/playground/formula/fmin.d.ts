/** fmin has no types of its own. */
declare module "fmin/index.js" {
  type Function = (x: number[], gradient?: number[]) => number;
  interface Options {
    readonly maxIterations?: number;
  }
  interface Solution {
    readonly x: number[];
    readonly fx: number;
  }
  export function conjugateGradient(f: Function, start: number[], options?: Options): Solution;
  export function nelderMead(f: Function, start: number[], options?: Options): Solution;
}
