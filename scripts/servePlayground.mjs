/** Serves the playground until it is stopped. */
import { PLAYGROUND } from "./playground.mjs";
import { serve } from "./serve.mjs";

const { origin } = await serve(PLAYGROUND);
console.log(`${origin}/`);
