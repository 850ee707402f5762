/**
 * An asc transform that turns a kernel's update of one vector into a sweep over an array.
 *
 * A kernel in `assembly/` is written as the paper writes it, for one vector:
 *
 *     @sweep
 *     export function scale<T, W>(values: usize, factor: v128): void { … }
 *
 * `usize` parameters are pointers, `v128` parameters are constants, in this order, and last what is
 * `InUse`: `hasFactor` says whether the constant `factor` is other than 0, and there is a loop for either
 * case. For each such function the module exports `scale_f32` and `scale_f64`,
 *
 *     scale_f32(values: usize, count: usize, factor: f64): void
 *
 * which walk all pointers over `count` elements. A sweep takes UNROLL vectors an iteration (or as
 * many as `@sweep(n)` says), then single vectors, then the last elements one by one in the first lane
 * of a vector: every element goes through the same operations in the same order, wherever it stands.
 */
import { Node } from "assemblyscript";
import { Transform } from "assemblyscript/transform";
import { decoratorOf } from "./decorator.mjs";
import { signatureOf } from "./signature.mjs";

const VECTOR = 16;

/**
 * Vectors an iteration, where a sweep does not say how many. What divides has nothing to gain from more:
 * Adam's 8, 4 and 2 differ by 2 % in f32 and 1 % in f64, in V8 as in JavaScriptCore. What only moves
 * memory says `@sweep(4)`: with 2 SGD would take 1.2 times as long.
 */
const UNROLL = { f32: 2, f64: 1 };

export default class Sweep extends Transform {
  afterParse(parser) {
    for (const source of [...parser.sources]) {
      for (const kernel of source.statements.filter((s) => decoratorOf(s, "sweep"))) {
        inline(kernel);
        const path = `${source.internalPath}.${kernel.name.text}.sweep.ts`;
        parser.parseFile(sweepOf(kernel, source.simplePath), path, true);
      }
    }
  }
}

function inline(kernel) {
  const name = Node.createIdentifierExpression("inline", kernel.range);
  kernel.decorators.push(Node.createDecorator(name, null, kernel.range));
}

/** Every combination of constants that are in use, and are not: `hasFactor` is of `factor`. */
function formsOf(flags) {
  const constants = flags.map((flag) => flag[3].toLowerCase() + flag.slice(4));
  return constants.reduce(
    (forms, constant) =>
      forms.flatMap((form) => [false, true].map((isUsed) => [...form, { constant, isUsed }])),
    [[]],
  );
}

function sweepOf(kernel, file) {
  const { name, pointers, constants, flags } = signatureOf(kernel);
  const vectors = decoratorOf(kernel, "sweep").args?.map(({ value }) => Number(value))[0];
  const forms = formsOf(flags);

  const update = (type, width, form, offset) => {
    const moved = pointers.map((p) => `${p} + ${offset}`);
    const inUse = form.map(({ isUsed }) => isUsed);
    return `update<${type}, ${width}>(${[...moved, ...constants, ...inUse].join(", ")});`;
  };
  const advance = (bytes) => pointers.map((p) => `${p} += ${bytes};`).join(" ");
  const inputs = [
    ...pointers.map((p) => `${p}: usize`),
    "count: usize",
    ...constants.map((c) => `${c}Scalar: f64`),
  ];

  const loops = (type, size, form) => {
    const unroll = vectors ?? UNROLL[type];
    const offsets = Array.from({ length: unroll }, (_, i) => i * VECTOR);
    const block = unroll * VECTOR;
    const blocks = `
      for (; count >= ${block / size}; count -= ${block / size}) {
        ${offsets.map((offset) => update(type, "v128", form, offset)).join("\n")}
        ${advance(block)}
      }`;
    const condition = form.map(
      ({ constant, isUsed }) => `<${type}>${constant}Scalar ${isUsed ? "!=" : "=="} 0`,
    );
    return `
      if (${condition.join(" && ") || "true"}) {
        ${unroll > 1 ? blocks : ""}
        for (; count >= ${VECTOR / size}; count -= ${VECTOR / size}) {
          ${update(type, "v128", form, 0)}
          ${advance(VECTOR)}
        }
        for (; count; --count) {
          ${update(type, type, form, 0)}
          ${advance(size)}
        }
        return;
      }`;
  };

  const sweep = (type, size) => `
    export function ${name}_${type}(${inputs.join(", ")}): void {
      ${constants.map((c) => `const ${c} = v128.splat<${type}>(<${type}>${c}Scalar);`).join("\n")}
      ${forms.map((form) => loops(type, size, form)).join("\n")}
    }`;

  return `
    import { ${name} as update } from "./${file}";
    ${sweep("f32", 4)}
    ${sweep("f64", 8)}`;
}
