// For Vercel's edge, in the form that its bundles have.

import { alive } from "./conformance/alive.mjs";
import { conformance } from "./conformance/program.mjs";
import { oneThread } from "./conformance/threads.mjs";

addEventListener("fetch", (event) => {
  event.respondWith(
    alive()
      .then(() => oneThread("this platform has one"))
      .then(() => conformance())
      .then(
        (hashes) => Response.json(hashes),
        (error) => new Response(String(error), { status: 500 }),
      ),
  );
});
