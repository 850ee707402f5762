import type {
  GradConfig,
  KernelConfig,
  NamedAttrMap,
  NamedTensorInfoMap,
  Tensor,
  TensorInfo,
} from "@tensorflow/tfjs-core";
import type { Tfjs } from "../peer.ts";
import { sizeOf, type WasmTensors } from "./backend.ts";

/** Runs a kernel of the backend. */
type Run = (name: string, inputs: NamedTensorInfoMap, attrs: NamedAttrMap) => TensorInfo;

/** A tensor, and of each axis its label. */
interface Labelled {
  readonly tensor: TensorInfo;
  readonly labels: string;
}

/**
 * `Einsum`, as a product of matrices: of two tensors labels are of a batch (in both and in the result), summed over
 * (in both), or of one alone.
 */
export function einsum(tf: Tfjs): KernelConfig {
  return {
    kernelName: "Einsum",
    backendName: "wasm",
    kernelFunc({ inputs, backend: given, attrs }) {
      const backend = given as unknown as WasmTensors;
      const tensors = Object.values(inputs) as TensorInfo[];
      const { terms, result } = termsOf(tf, (attrs as { equation: string }).equation, tensors);
      const made: TensorInfo[] = [];
      const run: Run = (name, inputs, attrs) => {
        const { kernelFunc } = tf.getKernel(name, "wasm");
        made.push(kernelFunc({ inputs, backend: given, attrs }) as TensorInfo);
        return made.at(-1)!;
      };
      const [first] = tensors as [TensorInfo];
      let output: TensorInfo | undefined;
      try {
        const [a, b] = tensors.map((x, i) => {
          const others = result + terms.filter((_, other) => other !== i).join("");
          // Products are of floats.
          const tensor = run("Cast", { x }, { dtype: "float32" });
          return reduce(run, { tensor, labels: terms[i]! }, others);
        }) as [Labelled, Labelled?];
        const { tensor } = arrange(run, b ? contract(run, a, b, result) : a, result);
        output = run("Cast", { x: tensor }, { dtype: first.dtype });
        return output;
      } finally {
        for (const tensor of made) if (tensor !== output) backend.disposeData(tensor.dataId);
      }
    },
  };
}

/** What is summed over in this tensor alone. */
function reduce(run: Run, { tensor, labels }: Labelled, others: string): Labelled {
  const axis = [...labels].flatMap((label, i) => (others.includes(label) ? [] : [i]));
  if (axis.length === 0) return { tensor, labels };
  const kept = [...labels].filter((label) => others.includes(label)).join("");
  return { tensor: run("Sum", { x: tensor }, { axis, keepDims: false }), labels: kept };
}

/** With its axes in the order of these labels. */
function arrange(run: Run, { tensor, labels }: Labelled, order: string): Labelled {
  if (labels === order) return { tensor, labels };
  const perm = [...order].map((label) => labels.indexOf(label));
  return { tensor: run("Transpose", { x: tensor }, { perm }), labels: order };
}

function contract(run: Run, a: Labelled, b: Labelled, result: string): Labelled {
  const of = ({ labels }: Labelled, test: (label: string) => boolean) =>
    [...labels].filter(test).join("");
  const batch = of(a, (label) => b.labels.includes(label) && result.includes(label));
  const summed = of(a, (label) => b.labels.includes(label) && !result.includes(label));
  const rows = of(a, (label) => !b.labels.includes(label));
  const columns = of(b, (label) => !a.labels.includes(label));
  const size = (labels: string) =>
    [...labels].map((label) => {
      const { tensor, labels } = a.labels.includes(label) ? a : b;
      return tensor.shape[labels.indexOf(label)]!;
    });
  const matrices = (x: Labelled, labels: [string, string]) => {
    const { tensor } = arrange(run, x, batch + labels.join(""));
    const shape = [batch, ...labels].map((labels) => sizeOf(size(labels)));
    return run("Reshape", { x: tensor }, { shape });
  };
  const [left, right] = [matrices(a, [rows, summed]), matrices(b, [summed, columns])];
  const attrs = { transposeA: false, transposeB: false };
  const product = run("BatchMatMul", { a: left, b: right }, attrs);
  const labels = batch + rows + columns;
  return { tensor: run("Reshape", { x: product }, { shape: size(labels) }), labels };
}

/** @throws what the cpu backend does. */
function termsOf(tf: Tfjs, equation: string, tensors: readonly TensorInfo[]) {
  const { backend_util: util } = tf;
  const { allDims, idDims } = util.decodeEinsumEquation(equation, tensors.length);
  util.checkEinsumDimSizes(allDims.length, idDims, tensors as never);
  const [inputs, result] = equation.replace(/\s/g, "").split("->") as [string, string];
  return { terms: inputs.split(","), result };
}

/**
 * Its gradient, which TensorFlow.js has on no backend: for each tensor the einsum of δ and the other one; what was summed
 * over in it alone is the same for each.
 */
export function einsumGradient(tf: Tfjs): GradConfig {
  return {
    kernelName: "Einsum",
    saveAllInputs: true,
    gradFunc(dy, saved, attrs) {
      const engine = tf.engine();
      const run = (name: string, inputs: NamedTensorInfoMap | Tensor[], attrs: NamedAttrMap) =>
        engine.runKernel(name, inputs as never, attrs) as Tensor;
      const { terms, result } = termsOf(tf, attrs.equation as string, saved);
      return saved.map((x, i) => () => {
        const [delta, own, other] = [dy as Tensor, terms[i]!, terms[1 - i]];
        const known = result + (other ?? "");
        const found = [...own].filter((label) => known.includes(label)).join("");
        const equation = `${result}${other === undefined ? "" : `,${other}`}->${found}`;
        const tensors = other === undefined ? [delta] : [delta, saved[1 - i]!];
        const gradient = run("Einsum", tensors, { equation });
        if (found === own) return gradient;
        const shape = [...own].map((label, axis) => (known.includes(label) ? x.shape[axis]! : 1));
        const reps = x.shape.map((size, axis) => size / shape[axis]!);
        return run("Tile", { x: run("Reshape", { x: gradient }, { shape }) }, { reps });
      }) as never;
    },
  };
}
