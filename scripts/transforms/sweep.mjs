/**
 * An asc transform that turns a kernel's update of one vector into a sweep over an array.
 *
 * A kernel in `assembly/` is written as the paper writes it, for one vector:
 *
 *     @sweep
 *     export function scale<T, W>(values: usize, factor: v128): void { … }
 *
 * `usize` parameters are pointers, `v128` parameters are constants, in this order, and last flags:
 * `hasFactor` says whether the constant `factor` is other than what changes nothing, 0 or of a factor 1.
 * If it is `InUse`, there are loops for either case; if it is `RarelyInUse`, a plain loop beside the
 * general ones leaves it out. For each such function the module exports `scale_f32` and `scale_f64`,
 *
 *     scale_f32(values: usize, count: usize, factor: f64): void
 *
 * which walk all pointers over `count` elements: blocks of vectors, then single ones, then the last
 * elements one by one in the first lane of a vector. What the plain loop leaves over goes through the
 * general ones. Every element gets the same bits, wherever it stands.
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
 *
 * There every operation counts, so that each form has a plain loop, in which momentum takes 0.75 times as
 * long, with weight decay 0.8 times. What divides waits for that (AMSGrad, Adamax and centred RMSprop take
 * 0.92 times as long, Adam 1.00 on Zen 5): there is one plain loop, for where nothing is in use, and its
 * general loop takes one vector.
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

/** Constants that change nothing at 1; all others do so at 0. */
const FACTORS = new Set(["gradScale", "decay", "intake"]);

/** The constant that `hasFactor` is of, and where it changes nothing. */
function constantOf(flag) {
  const constant = flag[3].toLowerCase() + flag.slice(4);
  return { flag, constant, neutral: FACTORS.has(constant) ? 1 : 0 };
}

const all = (constants, isUsed) => constants.map((each) => ({ ...each, isUsed }));

/** Every combination of constants that are in use, and are not. */
function formsOf(flags) {
  return flags.reduce(
    (forms, flag) =>
      forms.flatMap((form) => [false, true].map((isUsed) => [...form, { ...flag, isUsed }])),
    [[]],
  );
}

function sweepOf(kernel, file) {
  const { name, pointers, constants, flags, inUse, rarelyInUse } = signatureOf(kernel);
  const vectors = decoratorOf(kernel, "sweep").args?.map(({ value }) => Number(value))[0];
  const forms = formsOf(inUse.map(constantOf));
  const rare = rarelyInUse.map(constantOf);

  const update = (type, width, form, offset) => {
    const moved = pointers.map((p) => `${p} + ${offset}`);
    const used = new Set(form.filter(({ isUsed }) => isUsed).map(({ flag }) => flag));
    const given = flags.map((flag) => used.has(flag));
    return `update<${type}, ${width}>(${[...moved, ...constants, ...given].join(", ")});`;
  };
  const advance = (bytes) => pointers.map((p) => `${p} += ${bytes};`).join(" ");
  const inputs = [
    ...pointers.map((p) => `${p}: usize`),
    "count: usize",
    ...constants.map((c) => `${c}Scalar: f64`),
  ];

  const condition = (type, form) =>
    form
      .map(
        ({ constant, neutral, isUsed }) =>
          `<${type}>${constant}Scalar ${isUsed ? "!=" : "=="} ${neutral}`,
      )
      .join(" && ") || "true";

  /** A loop that takes so many vectors an iteration. */
  const loop = (type, size, form, unroll) => `
    for (; count >= ${(unroll * VECTOR) / size}; count -= ${(unroll * VECTOR) / size}) {
      ${Array.from({ length: unroll }, (_, i) => update(type, "v128", form, i * VECTOR)).join("\n")}
      ${advance(unroll * VECTOR)}
    }`;

  const loops = (type, size, form) => {
    const general = [...form, ...all(rare, true)];
    const plain = [...form, ...all(rare, false)];
    const hasPlain = rare.length > 0 && (vectors || form.every(({ isUsed }) => !isUsed));
    const plainLoop = loop(type, size, plain, vectors ?? UNROLL[type]);
    const unroll = vectors ?? (hasPlain ? 1 : UNROLL[type]);
    return `
      if (${condition(type, form)}) {
        ${hasPlain ? `if (${condition(type, plain)}) {${plainLoop}}` : ""}
        ${loop(type, size, general, unroll)}
        ${unroll > 2 ? loop(type, size, general, 1) : ""}
        for (; count; --count) {
          ${update(type, type, general, 0)}
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
