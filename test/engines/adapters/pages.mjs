/** What is run in browsers: under which headers, and what must be there. */
export const pages = [
  { what: "TensorFlow.js, wasm", program: "wasm", path: "/plain/page.html?wasm" },
  {
    ...{ what: "TensorFlow.js, wasm, two threads", program: "wasm", isIsolated: true, threads: 2 },
    path: "/isolated/page.html?wasm&cores=4",
  },
  { what: "TensorFlow.js, wasm, strict CSP", program: "wasm", path: "/strict/page.html?wasm" },
  { what: "TensorFlow.js, cpu", program: "cpu", path: "/plain/page.html?cpu" },
  { what: "jax-js", program: "jax", path: "/plain/page.html?jax" },
  {
    ...{ what: "jax-js, threads", program: "jax", isIsolated: true },
    path: "/isolated/page.html?jax",
  },
];

/** For a browser that was opened with a GPU, if only of software. */
export const gpuPages = [
  { what: "TensorFlow.js, webgl", program: "webgl", path: "/plain/page.html?webgl" },
];
