/**
 * An asc transform that exports a kernel for both precisions.
 *
 *     @kernel
 *     export function biasGradient<T>(delta: usize, …): void { … }
 *
 * The module exports `biasGradient_f32` and `biasGradient_f64`, with the same parameters.
 */
import { Transform } from "assemblyscript/transform";
import { decoratorOf } from "./decorator.mjs";
import { signatureOf } from "./signature.mjs";

export default class Kernel extends Transform {
  afterParse(parser) {
    for (const source of [...parser.sources]) {
      for (const kernel of source.statements.filter((s) => decoratorOf(s, "kernel"))) {
        const path = `${source.internalPath}.${kernel.name.text}.kernel.ts`;
        parser.parseFile(exportsOf(kernel, source.simplePath), path, true);
      }
    }
  }
}

function exportsOf(kernel, file) {
  const { name, parameters, result } = signatureOf(kernel);
  const inputs = parameters.map(({ name, type }) => `${name}: ${type}`).join(", ");
  const passed = parameters.map(({ name }) => name).join(", ");
  const instance = (type) => `
    export function ${name}_${type}(${inputs}): ${result} {
      return kernel<${type}>(${passed});
    }`;
  return `
    import { ${name} as kernel } from "./${file}";
    ${instance("f32")}
    ${instance("f64")}`;
}
