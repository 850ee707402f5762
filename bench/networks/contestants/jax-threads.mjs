/** jax-js with threads, for which it looks once, when it is imported. */
import { lendWorkers } from "../layers/workers.mjs";

lendWorkers();
await import("./jax.mjs");
// Workers would keep it waiting.
process.exit();
