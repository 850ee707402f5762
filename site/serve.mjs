/** Serves the site of the documentation until it is stopped. */
import { serve } from "../scripts/serve.mjs";
import { BASE, WEB } from "./places.mjs";

const { origin } = await serve(WEB);
console.log(`${origin}${BASE}`);
