import { kindOf } from "../arrays.ts";
import { Parameter } from "../parameter.ts";
import { describe, isObject } from "../validate.ts";

/** What stands where a parameter, or several, should, and if it can be said what to give instead. */
export function strange(value: unknown): string {
  if ((value as Parameter | undefined | null)?.constructor?.name === "Parameter") {
    return "one of another copy of Nadir";
  }
  const hint = isRecord(value) ? "give Object.values(…) of it" : insteadOf(value);
  return hint === undefined ? describe(value) : `${describe(value)}: ${hint}`;
}

/** What is to be given instead of what is known to be no parameters, though it may hold some. */
export function insteadOf(value: unknown): string | undefined {
  if (kindOf(value) !== undefined) return "nadir.parameters makes parameters of arrays";
  if (!isObject(value) || Array.isArray(value)) return undefined;
  // A record of parameters may have any names.
  if (isRecord(value)) return undefined;
  const has = (name: string, kind: "function" | "object") =>
    typeof (value as Readonly<Record<string, unknown>>)[name] === kind;
  const { parameters, params } = value as { readonly parameters?: unknown; params?: unknown };
  if (has("then", "function")) return "await it";
  if (has("parameters", "function")) return "give what its parameters({ … }) returns";
  if (isRecord(parameters)) return "give network.parameters";
  if (Array.isArray((value as { paramGroups?: unknown }).paramGroups)) {
    return "give its parameters";
  }
  if (params !== undefined && !(params instanceof Parameter)) {
    return "groups go in an array, [{ params, … }]";
  }
  if (has("dataId", "object") || "trainableWeights" in value) {
    return "train it through nadir/tfjs";
  }
  if ("refCount" in value && has("dispose", "function")) {
    return "train it through nadir/jax";
  }
  return undefined;
}

function isRecord(value: unknown): boolean {
  if (!isObject(value)) return false;
  const members = Object.values(value);
  return members.length > 0 && members.every((member) => member instanceof Parameter);
}
