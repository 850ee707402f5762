/** Formulas as people write them, read by jsep: numbers, names, + − * / ^, functions. */
import jsep from "jsep";

/** A part of a formula. */
export type Part =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "call"; readonly name: string; readonly parts: readonly Part[] }
  | { readonly kind: "operation"; readonly sign: string; readonly parts: readonly Part[] };

jsep.removeAllBinaryOps();
jsep.removeAllUnaryOps();
jsep.removeAllLiterals();
for (const [sign, precedence] of [
  ["+", 1],
  ["-", 1],
  ["*", 2],
  ["/", 2],
] as const) {
  jsep.addBinaryOp(sign, precedence);
}
jsep.addBinaryOp("^", 3, true);
// jsep's own signs bind tighter than any operation, but −x^2 means −(x^2).
jsep.hooks.add("gobble-token", function (env) {
  this.gobbleSpaces();
  if (this.char !== "-" && this.char !== "+") return;
  const operator = this.char;
  this.index++;
  env.node = { type: "UnaryExpression", operator, argument: powerOf(this) };
});

type Parser = jsep.HookScope;

function powerOf(parser: Parser): jsep.Expression {
  const left = parser.gobbleToken();
  if (!left) return parser.throwError("a sign with nothing behind it");
  parser.gobbleSpaces();
  if (parser.char !== "^") return left;
  parser.index++;
  return { type: "BinaryExpression", operator: "^", left, right: powerOf(parser) };
}

/** @throws Error that says what cannot be read, and where */
export function parsed(text: string): Part {
  if (text.trim() === "") throw new Error("there is no formula");
  let tree: jsep.Expression;
  try {
    tree = jsep(text);
  } catch (error) {
    const { description, index, message } = error as Error & {
      description?: string;
      index?: number;
    };
    if (index === undefined) throw error;
    throw new Error(`${description ?? message} at letter ${index + 1}`);
  }
  return partOf(tree as jsep.CoreExpression);
}

function partOf(tree: jsep.CoreExpression): Part {
  const inner = (each: jsep.Expression) => partOf(each as jsep.CoreExpression);
  switch (tree.type) {
    case "Literal":
      if (typeof tree.value === "number") return { kind: "number", value: tree.value };
      break;
    case "Identifier":
      return { kind: "name", name: tree.name };
    case "UnaryExpression":
      if (tree.operator === "+") return inner(tree.argument);
      return { kind: "operation", sign: tree.operator, parts: [inner(tree.argument)] };
    case "BinaryExpression":
      return {
        kind: "operation",
        sign: tree.operator,
        parts: [inner(tree.left), inner(tree.right)],
      };
    case "CallExpression":
      if (tree.callee.type === "Identifier") {
        const { name } = tree.callee as jsep.Identifier;
        return { kind: "call", name, parts: tree.arguments.map(inner) };
      }
      break;
    case "Compound":
      throw new Error("there is an operation missing between two parts, such as * in 2 * x");
  }
  throw new Error("only numbers, names, + - * / ^ and functions can stand in it");
}
