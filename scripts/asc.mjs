import asc from "assemblyscript/asc";
import Sweep from "./sweep.mjs";

/** Compiles AssemblyScript with the sweep transform; `args` are asc's. Throws with its messages. */
export async function compile(args) {
  const { error, stderr } = await asc.main(args, { transforms: [Sweep] });
  if (error) throw new Error(`asc ${args.join(" ")}\n${stderr}`);
}
