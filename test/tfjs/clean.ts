/** After every file of tests: the next in the same worker finds no variables in TensorFlow.js, whose names are taken once. */
import { afterAll } from "vitest";

interface Engine {
  readonly registeredVariables: Readonly<Record<string, { dispose(): void }>>;
}

afterAll(() => {
  const engine = (globalThis as { _tfengine?: Engine })._tfengine;
  for (const variable of Object.values(engine?.registeredVariables ?? {})) variable.dispose();
});
