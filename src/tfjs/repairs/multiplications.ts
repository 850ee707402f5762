import type { KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import { multiplyBatch, multiplyByTransposed } from "#kernels/batches.js";
import { repeatBlocks } from "#kernels/blocks.js";
import { scratchBytes } from "#kernels/products.js";
import { isShared } from "../../arrays.ts";
import type { Linked } from "../../kernels/linked.ts";
import type { Tfjs } from "../peer.ts";
import { addressOf, type Call, repaired } from "./backend.ts";

/** What a product is told. */
interface ProductAttrs {
  readonly transposeA: boolean;
  readonly transposeB: boolean;
  readonly activation?: string;
}

/**
 * Products of matrices by our kernels, which take them as they lie, transposed or not, a batch in one call: the backend's
 * own takes a plain loop for all but single matrices neither of which is transposed, and packs the second of those anew
 * wherever a step has changed it. What asks for something else is left to `otherwise`, and so is all in the build with
 * threads, which XNNPACK has and we have not.
 */
export function repairMultiplication(
  tf: Tfjs,
  stock: KernelConfig,
  otherwise: KernelConfig = stock,
): KernelConfig {
  const ours = repaired(tf, otherwise, multiply);
  return {
    ...stock,
    kernelFunc: (params) => (hasThreads(params.backend) ? otherwise : ours).kernelFunc(params),
  };
}

/** Whether it is the build with threads. */
function hasThreads(backend: unknown): boolean {
  const memory = (backend as { wasm?: { wasmMemory?: WebAssembly.Memory } }).wasm?.wasmMemory;
  return memory !== undefined && isShared(memory.buffer);
}

function multiply({ inputs, backend, attrs }: Call, kernels: Linked): TensorInfo | undefined {
  const { a, b, bias, preluActivationWeights } = inputs as Record<string, TensorInfo>;
  if (!a || !b || a.dtype !== "float32" || b.dtype !== "float32") return undefined;
  const { transposeA, transposeB, activation } = attrs as unknown as ProductAttrs;
  if (preluActivationWeights || (activation && activation !== "linear")) return undefined;
  const [height, terms] = sides(a, transposeA);
  const [depth, columns] = sides(b, transposeB);
  const outer = batchOf(a, b);
  if (terms !== depth || !outer) return undefined;
  if (bias && (bias.shape.length !== 1 || bias.shape[0] !== columns)) return undefined;
  const { aStep, bStep } = outer;
  let { batch } = outer;
  let rows = height;
  const isByTransposed = transposeB || (columns === 1 && !transposeA && !bias);
  if (batch * rows * terms * columns === 0 || (transposeB && (transposeA || bias)))
    return undefined;
  const y = backend.makeOutput([...outer.of.slice(0, -2), height, columns], "float32");
  const [from, by, to] = [addressOf(backend, a), addressOf(backend, b), addressOf(backend, y)];
  // All rows by one matrix: as those of one.
  if (bStep === 0 && !transposeA) [batch, rows] = [1, batch * rows];
  const steps = [aStep * rows * terms, bStep * terms * columns] as const;
  // A column lies as a row does.
  if (isByTransposed) {
    kernels.routine(multiplyByTransposed)(from, by, to, batch, ...steps, rows, terms, columns);
    return y;
  }
  if (bias) {
    kernels.routine(repeatBlocks)(addressOf(backend, bias), to, 1, columns, batch * rows);
  }
  const scratch = backend.makeOutput([kernels.routine(scratchBytes)() / 4], "float32");
  kernels.routine(multiplyBatch)(
    ...([from, by, to, addressOf(backend, scratch), batch] as const),
    ...steps,
    ...([rows, terms, columns, Number(transposeA), Number(!!bias)] as const),
  );
  backend.disposeData(scratch.dataId);
  return y;
}

/** Rows and columns, once it is upright. */
function sides({ shape }: TensorInfo, isTransposed: boolean): [rows: number, columns: number] {
  const rows = shape[shape.length - 2]!;
  const columns = shape[shape.length - 1]!;
  return isTransposed ? [columns, rows] : [rows, columns];
}

/** Of how many matrices, and whether each operand goes on from one to the next; undefined for any other broadcasting. */
function batchOf({ shape: left }: TensorInfo, { shape: right }: TensorInfo) {
  const [size, other] = [matrices(left), matrices(right)];
  if (size === other && isSameBatch(left, right))
    return { of: left, batch: size, aStep: 1, bStep: 1 };
  if (other === 1 && left.length >= right.length)
    return { of: left, batch: size, aStep: 1, bStep: 0 };
  if (size === 1 && right.length >= left.length)
    return { of: right, batch: other, aStep: 0, bStep: 1 };
  return undefined;
}

function matrices(shape: readonly number[]): number {
  let product = 1;
  for (let i = 0; i < shape.length - 2; i++) product *= shape[i]!;
  return product;
}

function isSameBatch(left: readonly number[], right: readonly number[]): boolean {
  if (left.length !== right.length) return false;
  for (let i = 0; i < left.length - 2; i++) if (left[i] !== right[i]) return false;
  return true;
}
