/** A worker that ends when the page says so. */
import { serve } from "./made.mjs";

serve();
