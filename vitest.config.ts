import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const debugModule = fileURLToPath(new URL("build/debug.js", import.meta.url));

/** What runs on the kernels runs on both builds of the module; the rest once. */
const onKernels = ["test/{base,kernels,memory,optimizers}/**/*.test.ts", "test/gradients.test.ts"];

export default defineConfig({
  test: {
    maxWorkers: "100%",
    projects: [
      { test: { name: "release", include: ["test/**/*.test.ts"] } },
      {
        test: { name: "debug", include: onKernels },
        resolve: { alias: { "#wasm": debugModule } },
      },
    ],
  },
});
