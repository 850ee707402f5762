import { explained } from "./engine.ts";
import { relink } from "./relink.ts";

/** A module from bytes in this package, compiled for unshared or shared memory at the first use and kept. */
export class Part {
  readonly #bytes: () => Uint8Array<ArrayBuffer>;
  /** The modules, or what will be they. */
  readonly compiled: Map<boolean, WebAssembly.Module | Promise<WebAssembly.Module>> = new Map();

  constructor(bytes: () => Uint8Array<ArrayBuffer>) {
    this.#bytes = bytes;
  }

  /** Blocks. @throws UnsupportedError where the engine is the reason. */
  compileSync(shared: boolean): WebAssembly.Module {
    try {
      const known = this.compiled.get(shared);
      if (known instanceof WebAssembly.Module) return known;
      const module = new WebAssembly.Module(this.bytesFor(shared));
      this.compiled.set(shared, module);
      return module;
    } catch (error) {
      throw explained(error);
    }
  }

  bytesFor(shared: boolean): Uint8Array<ArrayBuffer> {
    const bytes = this.#bytes();
    return shared ? relink(bytes) : bytes;
  }
}
