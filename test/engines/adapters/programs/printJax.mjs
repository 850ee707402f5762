// For engines with a console.

import process from "node:process";
import { program } from "./jax.mjs";

console.log(JSON.stringify(await program()));
// Threads of jax-js go on waiting.
process.exit(0);
