/** ES modules out, so that Node can import them; nothing here is for Nadir. */
import { resolve } from "node:path";

export default ["program", "sgd"].map((name) => ({
  mode: "production",
  entry: { [name]: `./${name}.mjs` },
  experiments: { outputModule: true },
  output: { path: resolve("dist", name), filename: "[name].js", library: { type: "module" } },
}));
