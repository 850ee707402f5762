/** A worker that ends while its training is made. */
import { serveTraining } from "nadir/worker";

serveTraining(() => {
  self.close();
  return new Promise(() => {});
});
