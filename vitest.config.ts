import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const path = (file: string) => fileURLToPath(new URL(file, import.meta.url));
/** Sources, where the package's own import names what is built of them. */
const sources = { "#module": path("src/kernels/whole.ts") };
/** The same, with the module by families, as bundlers get it. */
const slices = [
  { find: "#module", replacement: path("src/kernels/slices.ts") },
  { find: /^#kernels\/(?!index)/, replacement: path("build/slices/") },
];

/** What runs on the kernels runs on both builds of the module; the rest once. */
const onKernels = [
  "test/{base,kernels,memory,networks,optimizers}/**/*.test.ts",
  "test/gradients.test.ts",
];

export default defineConfig({
  test: {
    maxWorkers: "100%",
    // For what hangs: on a machine that is busy a test may take many times as long as on an idle one.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: { name: "release", include: ["test/**/*.test.ts"], exclude: ["test/slices/**"] },
        resolve: { alias: sources },
      },
      {
        extends: true,
        test: { name: "debug", include: onKernels },
        resolve: { alias: { ...sources, "#wasm": path("build/debug.js") } },
      },
      {
        extends: true,
        test: { name: "slices", include: ["test/slices/**/*.test.ts"] },
        resolve: { alias: slices },
      },
    ],
  },
});
