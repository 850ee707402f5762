import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const path = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** What needs servers: `npm run test:distributed` runs it. */
export default defineConfig({
  test: {
    root: path("../../.."),
    include: ["test/engines/distributed/**/*.live.ts"],
    // They wait more than they compute.
    maxWorkers: 2,
    // For what hangs.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
  resolve: { alias: { "#module": path("../../../src/kernels/whole.ts") } },
});
