/** A program in a page, by its name in the address: `?wasm`. `?wasm&cores=4`: on a machine of so many. */
const programs = {
  wasm: () => import("./wasm.mjs"),
  cpu: () => import("./cpu.mjs"),
  webgl: () => import("./webgl.mjs"),
  jax: () => import("./jax.mjs"),
};

const [name, cores] = location.search.slice(1).split("&cores=");
// TensorFlow.js has a thread for every second core, and here may be two of them.
if (cores) Object.defineProperty(navigator, "hardwareConcurrency", { value: Number(cores) });
try {
  const { program } = await programs[name]();
  globalThis.report({ result: await program("/wasm-out/") });
} catch (error) {
  globalThis.report({ error: String(error?.stack ?? error) });
}
