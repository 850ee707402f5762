import { explained } from "./engine.ts";
import type { Part } from "./part.ts";

/** What is being compiled, for unshared and for shared memory. */
const compiling = {
  false: new Map<Part, Promise<WebAssembly.Module>>(),
  true: new Map<Part, Promise<WebAssembly.Module>>(),
};

/**
 * As `part.compileSync`, without blocking. Apart from it, so that who only blocks does not carry it.
 * @throws UnsupportedError where the engine is the reason.
 */
export async function compilePart(part: Part, shared: boolean): Promise<WebAssembly.Module> {
  const done = part.compiled.get(shared);
  if (done) return done;
  // Once for all who call before it is done; after a failure it is tried anew.
  const all = compiling[`${shared}`];
  if (!all.has(part)) all.set(part, WebAssembly.compile(part.bytesFor(shared)));
  try {
    const module = await all.get(part)!;
    part.compiled.set(shared, module);
    return module;
  } catch (error) {
    throw explained(error);
  } finally {
    all.delete(part);
  }
}
