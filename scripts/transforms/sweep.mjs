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
 * For each such function the module exports `scale_f32` and `scale_f64`,
 *
 *     scale_f32(values: usize, count: usize, factor: f64): void
 *
 * which walk all pointers over `count` elements: plain loops first, in which constants that are not in use
 * are left out, then a general one, or two, which also take what a plain one leaves over, and at last the last
 * elements one by one in the first lane of a vector. Every element gets the same bits, wherever it stands:
 * flags are of constants that change no bit of the result where they are not in use.
 */
import { Node } from "assemblyscript";
import { Transform } from "assemblyscript/transform";
import { decoratorOf } from "./decorator.mjs";
import { signatureOf } from "./signature.mjs";

const VECTOR = 16;

/**
 * Vectors an iteration of a plain loop, where a sweep does not say how many. What divides has nothing to
 * gain from more: Adam's 8, 4 and 2 differ by 2 % in f32 and 1 % in f64, in V8 as in JavaScriptCore. What
 * only moves memory says `@sweep(4)`: with 2 SGD would take 1.2 times as long.
 */
const UNROLL = { f32: 2, f64: 1 };

/**
 * The most of the general loop, beside plain ones. With one in f32 what divides takes up to 1.1 times as
 * long, and momentum 1.3 times; with four they take as long as with two, and the module is a third larger.
 */
const GENERAL = 2;

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

/** What a flag says: NOT, ALWAYS and EITHER of simd.ts. */
const [NOT, ALWAYS, EITHER] = [0, 1, 2];

const all = (constants, use) => constants.map((each) => ({ ...each, use }));

/** Every combination of constants that are in use, and are not. */
function combinationsOf(constants) {
  return constants.reduce(
    (forms, constant) =>
      forms.flatMap((form) => [ALWAYS, NOT].map((use) => [...form, { ...constant, use }])),
    [[]],
  );
}

/**
 * What the plain loops take as in use. Where only memory is moved every operation counts, and each
 * combination of what may be in use has a loop; elsewhere nothing is. One more is for decoupled weight
 * decay alone, if the kernel can do without.
 */
function plainForms(inUse, rare, hasCombinations) {
  const combinations = hasCombinations ? combinationsOf(inUse) : [all(inUse, NOT)];
  const decay = rare.filter(({ constant }) => constant === "decay");
  const others = rare.filter((each) => !decay.includes(each));
  return [
    ...decay.map((each) => [...all(inUse, NOT), ...all(others, NOT), { ...each, use: ALWAYS }]),
    ...combinations.map((form) => [...form, ...all(rare, NOT)]),
  ];
}

function sweepOf(kernel, file) {
  const { name, pointers, constants, flags, inUse, rarelyInUse } = signatureOf(kernel);
  const vectors = decoratorOf(kernel, "sweep").args?.map(({ value }) => Number(value))[0];
  const known = inUse.map(constantOf);
  const factor = known.find(({ neutral }) => neutral !== 0);
  if (factor) throw new Error(`${name}: ${factor.flag} is of a factor, expected RarelyInUse`);
  const rare = rarelyInUse.map(constantOf);
  const general = all([...known, ...rare], EITHER);
  const hasCombinations = vectors !== undefined;
  const plain = flags.length > 0 ? plainForms(known, rare, hasCombinations) : [];
  // One with the last term, and one without, where there are several: momentum takes a fifth less than by one for
  // both. Loops with and without the others would save as much again only where those are not in use either.
  const last = known.slice(-1);
  const generals =
    hasCombinations && known.length > 1
      ? combinationsOf(last).map((form) => [...all(known.slice(0, -1), EITHER), ...form])
      : [];

  const update = (type, width, form, offset) => {
    const moved = pointers.map((p) => `${p} + ${offset}`);
    const given = flags.map((flag) => {
      const { use } = form.find((each) => each.flag === flag);
      return rarelyInUse.includes(flag) ? use !== NOT : use;
    });
    return `update<${type}, ${width}>(${[...moved, ...constants, ...given].join(", ")});`;
  };
  const advance = (bytes) => pointers.map((p) => `${p} += ${bytes};`).join(" ");
  const inputs = [
    ...pointers.map((p) => `${p}: usize`),
    "count: usize",
    ...constants.map((c) => `${c}Scalar: f64`),
  ];

  /** Of a constant that may not be in use, −0 for 0: what `term` of simd.ts wants. */
  const splat = (type, constant) => {
    const value = `<${type}>${constant}Scalar`;
    const isTerm = known.some((each) => each.constant === constant);
    const given = isTerm ? `${value} == 0 ? <${type}>-0.0 : ${value}` : value;
    return `const ${constant} = v128.splat<${type}>(${given});`;
  };

  const condition = (type, form) =>
    form
      .filter(({ use }) => use !== EITHER)
      .map(({ constant, neutral, use }) => {
        return `<${type}>${constant}Scalar ${use === NOT ? "==" : "!="} ${neutral}`;
      })
      .join(" && ");

  /** A loop that takes so many vectors an iteration. */
  const loop = (type, size, form, unroll) => `
    for (; count >= ${(unroll * VECTOR) / size}; count -= ${(unroll * VECTOR) / size}) {
      ${Array.from({ length: unroll }, (_, i) => update(type, "v128", form, i * VECTOR)).join("\n")}
      ${advance(unroll * VECTOR)}
    }`;

  const sweep = (type, size) => {
    const vectorsOfPlain = vectors ?? UNROLL[type];
    const vectorsOfGeneral = plain.length > 0 ? Math.min(vectorsOfPlain, GENERAL) : vectorsOfPlain;
    const plainLoop = (form) =>
      `if (${condition(type, form)}) {${loop(type, size, form, vectorsOfPlain)}}`;
    const generalLoop = (form) => {
      const whole = [...form, ...all(rare, EITHER)];
      return `if (${condition(type, form)}) {${loop(type, size, whole, vectorsOfGeneral)}}`;
    };
    return `
    export function ${name}_${type}(${inputs.join(", ")}): void {
      ${constants.map((constant) => splat(type, constant)).join("\n")}
      ${plain.map(plainLoop).join("\n")}
      ${generals.map(generalLoop).join("\n")}
      ${generals.length > 0 ? "" : loop(type, size, general, vectorsOfGeneral)}
      ${vectorsOfGeneral > 2 ? loop(type, size, general, 1) : ""}
      for (; count; --count) {
        ${update(type, type, general, 0)}
        ${advance(size)}
      }
    }`;
  };

  return `
    import { ${name} as update } from "./${file}";
    ${sweep("f32", 4)}
    ${sweep("f64", 8)}`;
}
