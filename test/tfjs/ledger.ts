import type { Internals } from "./tf.ts";

/** What malloc has given and free has not taken back. */
export class Ledger {
  readonly live = new Set<number>();
  calls = 0;
  readonly #stop: () => void;

  constructor(module: Internals) {
    const { _malloc, _free } = module;
    module._malloc = (bytes) => {
      const address = _malloc(bytes);
      this.live.add(address);
      this.calls++;
      return address;
    };
    module._free = (address) => {
      this.live.delete(address);
      _free(address);
    };
    this.#stop = () => Object.assign(module, { _malloc, _free });
  }

  stop(): void {
    this.#stop();
  }
}
