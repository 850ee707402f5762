/** Cuts the module into one for each family of kernels: the same code, made after compiling. */
import binaryen from "binaryen";

/** @returns by family the bytes of a module that exports its kernels and nothing else. */
export function slicesOf(wasm, kernels) {
  const families = [...new Set(kernels.map(({ family }) => family))];
  return new Map(families.map((family) => [family, sliceOf(wasm, kernels, family)]));
}

function sliceOf(wasm, kernels, family) {
  const module = binaryen.readBinary(wasm);
  try {
    // Those of the sources: what is not enabled may not be in a module.
    module.setFeatures(
      binaryen.Features.MVP | binaryen.Features.SIMD128 | binaryen.Features.BulkMemory,
    );
    for (const kernel of kernels) {
      if (kernel.family === family) continue;
      for (const dtype of ["f32", "f64"]) module.removeExport(`${kernel.name}_${dtype}`);
    }
    module.runPasses(["remove-unused-module-elements"]);
    return module.emitBinary();
  } finally {
    module.dispose();
  }
}
