// For Node, bundled. TensorFlow.js says in Node that it is slow there.

import process from "node:process";

const programs = { wasm: () => import("./wasm.mjs"), cpu: () => import("./cpu.mjs") };

const [, , name, folder] = process.argv;
programs[name]()
  .then(({ program }) => program(folder))
  .then((result) => console.log(JSON.stringify(result)));
