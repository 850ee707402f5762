// Where there are no threads yet: prints what is otherwise than it should be.

import { oneThread } from "./conformance/threads.mjs";

await oneThread("Node has threads for it since 20.16").then(
  () => console.log("[]"),
  (error) => console.log(JSON.stringify([String(error)])),
);
