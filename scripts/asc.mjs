import asc from "assemblyscript/asc";
import { describing } from "./transforms/describe.mjs";
import Kernel from "./transforms/kernel.mjs";
import Sweep from "./transforms/sweep.mjs";

/**
 * Compiles AssemblyScript with our transforms; `args` are asc's.
 * @returns the kernels' descriptions of themselves. @throws Error with asc's messages.
 */
export async function compile(args) {
  const kernels = [];
  const { error, stderr } = await asc.main(args, {
    transforms: [describing(kernels), Sweep, Kernel],
  });
  if (error) throw new Error(`asc ${args.join(" ")}\n${stderr}`);
  return kernels;
}
