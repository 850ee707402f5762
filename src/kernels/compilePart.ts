import { explained } from "./engine.ts";
import type { Part } from "./part.ts";

/**
 * As `part.compileSync`, without blocking: once for all who call before it is done, and anew after a failure.
 * Apart from it, so that who only blocks does not carry it.
 * @throws UnsupportedError where the engine is the reason.
 */
export async function compilePart(part: Part, shared: boolean): Promise<WebAssembly.Module> {
  const { compiled } = part;
  try {
    const made = compiled.get(shared) ?? WebAssembly.compile(part.bytesFor(shared));
    compiled.set(shared, made);
    const module = await made;
    compiled.set(shared, module);
    return module;
  } catch (error) {
    compiled.delete(shared);
    throw explained(error);
  }
}
