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
  const { text: name } = kernel.name;
  const { parameters, returnType } = kernel.signature;
  const typeOf = ({ name }) => name.identifier.text;
  const inputs = parameters.map(({ name, type }) => `${name.text}: ${typeOf(type)}`).join(", ");
  const passed = parameters.map(({ name }) => name.text).join(", ");
  const instance = (type) => `
    export function ${name}_${type}(${inputs}): ${typeOf(returnType)} {
      return kernel<${type}>(${passed});
    }`;
  return `
    import { ${name} as kernel } from "./${file}";
    ${instance("f32")}
    ${instance("f64")}`;
}
