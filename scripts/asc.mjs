import asc from "assemblyscript/asc";
import Kernel from "./transforms/kernel.mjs";
import Sweep from "./transforms/sweep.mjs";

/** Compiles AssemblyScript with our transforms; `args` are asc's. Throws with its messages. */
export async function compile(args) {
  const { error, stderr } = await asc.main(args, { transforms: [Sweep, Kernel] });
  if (error) throw new Error(`asc ${args.join(" ")}\n${stderr}`);
}
