/** A worker in which something throws that nobody catches. */
import { serve } from "./made.mjs";

const fail = () => {
  throw new RangeError("meanwhile");
};
serve({
  onEpoch: ({ epoch }) => {
    if (epoch === 50) setTimeout(fail);
  },
});
