/** A worker that does not come to serve. */
import { serve } from "./made.mjs";

const settings = JSON.parse("{}");
serve({ epochs: settings.training.epochs });
