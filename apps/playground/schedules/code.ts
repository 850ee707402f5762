import { type Argument, Call, calleesOf } from "./call.ts";

/** What is longer is broken into several lines. */
const WIDTH = 48;

/** The code that names what a call gives: `import { cosine } from "nadir"; const lr = cosine(…);`. */
export function programOf(name: string, call: Call): string {
  const assigned = `const ${name} = `;
  const names = calleesOf(call);
  const line = `import { ${names.join(", ")} } from "nadir";`;
  const lines = `import {\n${names.map((name) => `  ${name},\n`).join("")}} from "nadir";`;
  const imported = line.length < WIDTH ? line : lines;
  return `${imported}\n\n${assigned}${codeOf(call, assigned.length)};\n`;
}

/** An argument in JavaScript, which starts after so many letters of a line. */
export function codeOf(argument: Argument, before: number, indent = ""): string {
  if (typeof argument === "string") return JSON.stringify(argument);
  if (typeof argument !== "object") return String(argument);
  const { open, parts, close } = outlineOf(argument);
  const flat = parts.map(({ name, value }) => name + codeOf(value, -Infinity)).join(", ");
  const pad = open === "{" ? " " : "";
  const line = parts.length === 0 ? open + close : open + pad + flat + pad + close;
  if (before + line.length < WIDTH) return line;
  // Options alone stand within the call's own brackets.
  if (argument instanceof Call && parts.length === 1) {
    return open + codeOf(parts[0]!.value, before + open.length, indent) + close;
  }
  const deeper = `${indent}  `;
  const lines = parts.map(({ name, value }) => {
    const start = deeper + name;
    return `${start}${codeOf(value, start.length, deeper)},\n`;
  });
  return `${open}\n${lines.join("")}${indent}${close}`;
}

/** Between which signs an argument stands, and what between them. */
function outlineOf(argument: Exclude<Argument, number | string | boolean>) {
  const nameless = (list: readonly Argument[]) => list.map((value) => ({ name: "", value }));
  if (argument instanceof Call) {
    return { open: `${argument.callee}(`, parts: nameless(argument.given), close: ")" };
  }
  if (Array.isArray(argument)) return { open: "[", parts: nameless(argument), close: "]" };
  const entries = Object.entries(argument as Readonly<Record<string, Argument>>);
  return {
    open: "{",
    parts: entries.map(([name, value]) => ({ name: `${name}: `, value })),
    close: "}",
  };
}
