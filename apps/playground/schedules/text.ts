/**
 * Schedules as the address writes them: `cosine(peak=0.2,warmup=50)`, with what differs from the page's start;
 * `multiStep(milestones=100/200)`; `joined(parts=linear/cosine(total=400)@100)`.
 *
 * @module
 */
import { catalog, entryOf } from "./catalog.ts";
import { MOST_PARTS } from "./combined.ts";
import { type Parameter, type Part, started, type Value, type Written } from "./entry.ts";

/** A list of more would not be legible. */
export const MOST_MILESTONES = 8;

export function textOf({ name, values }: Written): string {
  const written = entryOf({ name }).parameters.flatMap((parameter) => {
    const text = valueText(values[parameter.name]!);
    return text === valueText(parameter.start) ? [] : [`${parameter.name}=${text}`];
  });
  return written.length === 0 ? name : `${name}(${written.join(",")})`;
}

function valueText(value: Value): string {
  return typeof value === "object" ? value.map(elementText).join("/") : String(value);
}

function elementText(element: number | Part): string {
  if (typeof element === "number") return String(element);
  return textOf(element.schedule) + (element.from === 0 ? "" : `@${element.from}`);
}

/** Reads what {@link textOf} writes. @throws Error that says, as a clause, what cannot be meant */
export function readSchedule(text: string, isPart = false): Written {
  const [, name = text, , inner] = /^(\w*)(\((.*)\))?$/s.exec(text) ?? [];
  const entry = catalog.find((entry) => entry.name === name);
  if (!entry) throw new Error(`there is no schedule ${JSON.stringify(name)}`);
  if (isPart && !mayBePart(name)) throw new Error(`${name} cannot be part of another schedule`);
  const values: Record<string, Value> = { ...started(entry).values };
  for (const assignment of splitOutside(inner ?? "", ",")) {
    const at = assignment.indexOf("=");
    const key = assignment.slice(0, Math.max(at, 0));
    const parameter = entry.parameters.find((parameter) => parameter.name === key);
    if (!parameter)
      throw new Error(`${name} has no parameter ${JSON.stringify(key || assignment)}`);
    values[key] = read(`${name}: ${key}`, parameter, assignment.slice(at + 1));
  }
  return { name, values };
}

/** Whether a schedule may be part of another one: those of their own kind and by a metric may not. */
export function mayBePart(name: string): boolean {
  const { kind } = entryOf({ name });
  return kind !== "combined" && kind !== "by a metric";
}

function read(where: string, parameter: Parameter, text: string): Value {
  switch (parameter.kind) {
    case "number":
      return number(where, text);
    case "choice":
      return oneOf(where, text, parameter.choices);
    case "flag":
      return oneOf(where, text, ["true", "false"]) === "true";
    case "steps":
      return few(where, splitOutside(text, "/"), MOST_MILESTONES).map((step) =>
        number(where, step),
      );
    case "parts": {
      const parts = few(where, splitOutside(text, "/"), MOST_PARTS);
      return parts.map((part, i) => readPart(where, part, parameter.inTurn && i > 0));
    }
  }
}

function readPart(where: string, text: string, hasStart: boolean): Part {
  const at = hasStart ? text.lastIndexOf("@") : -1;
  if (hasStart && at < 0) throw new Error(`${where}: ${text} does not say at which step it begins`);
  const schedule = readSchedule(at < 0 ? text : text.slice(0, at), true);
  return { schedule, from: at < 0 ? 0 : number(where, text.slice(at + 1)) };
}

function number(where: string, text: string): number {
  const value = text.trim() === "" ? Number.NaN : Number(text) + 0;
  if (!Number.isFinite(value)) throw new Error(`${where}=${text} is not a finite number`);
  return value;
}

function oneOf(where: string, text: string, choices: readonly string[]): string {
  if (choices.includes(text)) return text;
  throw new Error(`${where}=${text} is none of ${choices.join(", ")}`);
}

function few<Element>(where: string, list: readonly Element[], most: number): readonly Element[] {
  if (list.length <= most) return list;
  throw new Error(`${where} are ${list.length}, more than ${most}`);
}

/** Splits at a separator, but not within brackets. */
export function splitOutside(text: string, separator: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    if (text[i] === "(") depth++;
    if (text[i] === ")") depth--;
    if (i === text.length || (text[i] === separator && depth === 0)) {
      if (i > start) parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  return parts;
}
