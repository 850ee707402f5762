import { countText, wrapped } from "../../demos/text.ts";
import { columns, printable } from "../printable.ts";
import type { TensorFile } from "../tensorFile.ts";
import { isDict, nadirHeader } from "./nadirHeader.ts";

/** An optimizer that a file holds. */
interface Saved {
  readonly title: string;
  readonly steps: readonly number[];
  readonly groups: readonly unknown[];
}

/** Of each optimizer its name, its steps, and below them the hyperparameters of its groups. */
export function groupLines(file: TensorFile): string[][] {
  return [...ofNadir(file), ...ofTorch(file)].map(({ title, steps, groups }) => [
    `${printable(title)}${stepsText(steps)}`,
    ...groups.flatMap((group, i) => groupText(i, group)),
  ]);
}

function ofNadir({ metadata }: TensorFile): Saved[] {
  const { parts } = nadirHeader(metadata);
  return Object.entries(parts).flatMap(([part, saved]) => {
    const state = isDict(saved) ? saved.state : undefined;
    if (!isDict(state) || !Array.isArray(state.paramGroups)) return [];
    const { optimizer, paramGroups } = state;
    const each = [state.state]
      .flat()
      .filter(isDict)
      .map(({ step }) => step);
    const steps = each.length > 0 ? each : [state.steps];
    return {
      title: `${part}: ${optimizer}`,
      steps: steps.filter(isNumber),
      groups: paramGroups as unknown[],
    };
  });
}

const PARAM_GROUPS = /(^|\.)param_groups$/;
const STEP = /(^|\.)state\.\d+\.step$/;

/** PyTorch has steps as tensors of one element; before 1.12 they were numbers. */
function ofTorch({ metadata, tensors }: TensorFile): Saved[] {
  return Object.keys(metadata).flatMap((key) => {
    const groups = metadata[key];
    if (!PARAM_GROUPS.test(key) || !Array.isArray(groups)) return [];
    const prefix = key.replace(PARAM_GROUPS, "");
    const isOurs = (name: string) =>
      name.startsWith(prefix) && STEP.test(name.slice(prefix.length));
    const steps = [
      ...Object.keys(tensors)
        .filter(isOurs)
        .map((name) => Number(tensors[name]!.data[0])),
      ...Object.keys(metadata)
        .filter(isOurs)
        .map((name) => metadata[name]),
    ];
    return { title: prefix || "optimizer of PyTorch", steps: steps.filter(isNumber), groups };
  });
}

const isNumber = (value: unknown): value is number => typeof value === "number";

function stepsText(steps: readonly number[]): string {
  const [least, most] = [Math.min(...steps), Math.max(...steps)];
  if (steps.length === 0) return "";
  return least === most ? `, ${countText(least, "step")}` : `, ${least} to ${most} steps`;
}

/** What is no hyperparameter, but says what the group is of. */
const PARAMS = ["params", "param_names", "paramNames"];
const INDENT = 4;

function groupText(i: number, group: unknown): string[] {
  if (!isDict(group)) return [`  group ${i}: damaged`];
  const words = Object.entries(group)
    .filter(([key]) => !PARAMS.includes(key))
    .map(([key, value]) => printable(`${key} ${valueText(value)}`, 60));
  const { params } = group;
  const count = Array.isArray(params) ? ` of ${params.length} parameters` : "";
  return [`  group ${i}${count}`, wrapped(words, INDENT, columns())];
}

function valueText(value: unknown): string {
  return typeof value === "string" ? value : `${JSON.stringify(value)}`.replaceAll(",", ", ");
}
