/** Rollup resolves no packages by itself: any user of one has the first plugin. */
import { nodeResolve } from "@rollup/plugin-node-resolve";
import terser from "@rollup/plugin-terser";

export default ["program", "sgd"].map((name) => ({
  input: `${name}.mjs`,
  plugins: [nodeResolve(), terser()],
  output: { dir: `dist/${name}` },
}));
