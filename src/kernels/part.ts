import { explained } from "./engine.ts";
import { relink } from "./relink.ts";

/** A module from bytes in this package, compiled for unshared or shared memory at the first use and kept. */
export class Part {
  readonly #bytes: () => Uint8Array<ArrayBuffer>;
  readonly #compiled = new Map<boolean, WebAssembly.Module>();
  readonly #compiling = new Map<boolean, Promise<WebAssembly.Module>>();

  constructor(bytes: () => Uint8Array<ArrayBuffer>) {
    this.#bytes = bytes;
  }

  /** @throws UnsupportedError where the engine is the reason. */
  async compile(shared: boolean): Promise<WebAssembly.Module> {
    const done = this.#compiled.get(shared);
    if (done) return done;
    // Once for all who call before it is done; after a failure it is tried anew.
    let compiling = this.#compiling.get(shared);
    if (!compiling) {
      compiling = WebAssembly.compile(this.#bytesFor(shared));
      this.#compiling.set(shared, compiling);
    }
    try {
      return this.#keep(shared, await compiling);
    } catch (error) {
      throw explained(error);
    } finally {
      this.#compiling.delete(shared);
    }
  }

  /** As {@link compile}, blocking. */
  compileSync(shared: boolean): WebAssembly.Module {
    try {
      return (
        this.#compiled.get(shared) ??
        this.#keep(shared, new WebAssembly.Module(this.#bytesFor(shared)))
      );
    } catch (error) {
      throw explained(error);
    }
  }

  #keep(shared: boolean, module: WebAssembly.Module): WebAssembly.Module {
    this.#compiled.set(shared, module);
    return module;
  }

  #bytesFor(shared: boolean): Uint8Array<ArrayBuffer> {
    const bytes = this.#bytes();
    return shared ? relink(bytes) : bytes;
  }
}
