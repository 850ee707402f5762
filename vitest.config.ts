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

/**
 * What runs on both builds of the module: all kernels by themselves, and each once more as the library
 * calls it. Nothing else depends on how they were compiled.
 */
const onKernels = [
  "test/kernels/*.test.ts",
  "test/gradients.test.ts",
  "test/memory/foreign.test.ts",
  "test/networks/{exact,golden}.test.ts",
  "test/optimizers/{edges,golden,reference}.test.ts",
];

/** What looks at what is there once in a program: TensorFlow.js's registry of optimizers, and its heap. */
const alone = ["test/tfjs/{leaks,registered,switching}.test.ts"];

export default defineConfig({
  test: {
    maxWorkers: "100%",
    // A worker imports what many files share but once: that took a third of the time of all tests.
    isolate: false,
    setupFiles: [path("test/equal.ts"), path("test/tfjs/clean.ts")],
    // For what hangs: on a machine that is busy a test may take many times as long as on an idle one.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: "release",
          include: ["test/**/*.test.ts"],
          exclude: ["test/slices/**", ...alone],
        },
        resolve: { alias: sources },
      },
      {
        extends: true,
        test: { name: "alone", include: alone, isolate: true },
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
