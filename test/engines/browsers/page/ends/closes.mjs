/** A worker that ends without a word. */
import { serve } from "./made.mjs";

serve({
  onEpoch: ({ epoch }) => {
    if (epoch === 50) self.close();
  },
});
