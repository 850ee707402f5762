import type { BorrowedParameter } from "../../borrowed.ts";
import { isKind } from "../../kernels/engine.ts";
import { loadSync } from "../../load.ts";
import type { Nadir } from "../../nadir.ts";
import type { Tensor, Tfjs, Variable } from "../peer.ts";
import type { Route, Seat } from "./route.ts";

/** What is used of the wasm backend 4.22. All but `asm` and `wasmMemory` is in its typings. */
export interface WasmBackend {
  readonly wasm: {
    _malloc(bytes: number): number;
    _free(address: number): void;
    /** Where the build with threads has its memory. */
    readonly wasmMemory?: WebAssembly.Memory;
    /** Where the others have it. */
    readonly asm?: { readonly memory?: WebAssembly.Memory };
    readonly tfjs: {
      disposeData(id: number): void;
      registerTensor(id: number, size: number, address: number): void;
    };
  };
  readonly dataIdMap: {
    get(dataId: object): TensorData;
  };
  refCount(dataId: object): number;
}

/** What the backend knows of a tensor's data: where they lie, and how many tensors share them. */
interface TensorData {
  readonly id: number;
  readonly memoryOffset: number;
  readonly refCount?: number;
}

/** The memory of a backend that has all of that. */
export function memoryOf(backend: unknown): WebAssembly.Memory | undefined {
  const { wasm, dataIdMap, refCount } = (backend ?? {}) as Partial<WasmBackend>;
  const memory = wasm?.wasmMemory ?? wasm?.asm?.memory;
  const functions = [
    ...[wasm?._malloc, wasm?._free, wasm?.tfjs?.disposeData, wasm?.tfjs?.registerTensor],
    ...[dataIdMap?.get, refCount],
  ];
  const isWhole = functions.every((member) => typeof member === "function");
  return isWhole && memory && isKind(memory, "Memory") ? memory : undefined;
}

/** The wasm backend: the kernels run on its own memory, where variables, gradients and state lie. */
export class HeapRoute implements Route {
  readonly nadir: Nadir;
  readonly copies = false;
  readonly #tf: Tfjs;
  readonly #backend: WasmBackend;

  /** @throws what `loadSync` does if the kernels cannot run on this memory. */
  constructor(tf: Tfjs, backend: WasmBackend, memory: WebAssembly.Memory) {
    this.#tf = tf;
    this.#backend = backend;
    const { wasm } = backend;
    const allocator = {
      // Addresses from 2 GiB on come as negative numbers.
      allocate: (bytes: number) => wasm._malloc(bytes) >>> 0,
      free: (address: number) => wasm._free(address),
    };
    this.nadir = loadSync({ memory, allocator });
  }

  seat(variable: Variable): Seat {
    return new HeapSeat(this.#tf, this.#backend, this.nadir, variable);
  }
}

/** Addresses are asked for at each step: an assignment gives a variable other memory. */
class HeapSeat implements Seat {
  readonly parameter: BorrowedParameter<"f32">;
  readonly #tf: Tfjs;
  readonly #backend: WasmBackend;
  readonly #variable: Variable;
  /** The variable's data in this step. */
  #data!: TensorData;

  constructor(tf: Tfjs, backend: WasmBackend, nadir: Nadir, variable: Variable) {
    this.#tf = tf;
    this.#backend = backend;
    this.#variable = variable;
    const { name, shape } = variable;
    const { memoryOffset: address } = this.#dataOf(variable);
    this.parameter = nadir.borrow({ name, shape, data: address, grad: address });
  }

  takeValues(): void {
    let data = this.#dataOf(this.#variable);
    const { refCount = this.#backend.refCount(this.#variable.dataId) } = data;
    if (refCount !== 1) data = this.#unshare();
    this.#data = data;
    const { memoryOffset: address } = data;
    if (address !== this.parameter.dataAddress) this.parameter.move({ data: address });
  }

  takeGradient(gradient: Tensor): void {
    const { memoryOffset: address } = this.#dataOf(gradient);
    if (address !== this.parameter.gradAddress) this.parameter.move({ grad: address });
  }

  /**
   * The values are in place. The backend may hold a copy of them, packed for XNNPACK as weights of a
   * product or a convolution, which it finds by the tensor's id and would go on using: disposing the
   * id drops that copy, and leaves the tensor's memory alone, which is freed by other means.
   */
  give(): void {
    const { id, memoryOffset } = this.#data;
    const { tfjs } = this.#backend.wasm;
    tfjs.disposeData(id);
    tfjs.registerTensor(id, this.#variable.size, memoryOffset);
  }

  /** The variable's memory is its own. */
  dispose(): void {}

  /** Those of a tensor; one of another backend is moved here, as each of this one's operations would. */
  #dataOf({ dataId }: Tensor): TensorData {
    return this.#backend.dataIdMap.get(dataId);
  }

  /** Gives the variable data that no other tensor has: a clone is to keep the values it was made with. */
  #unshare(): TensorData {
    const { shape, dtype } = this.#variable;
    const copy = this.#tf.tensor(this.#variable.dataSync(), shape, dtype);
    this.#variable.assign(copy);
    copy.dispose();
    return this.#dataOf(this.#variable);
  }
}
