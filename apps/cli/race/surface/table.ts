import type { Scene } from "../../../demos/surfaces/scene.ts";
import { arrivalText, numberText, pointText } from "../../../demos/surfaces/text.ts";
import { positionAt } from "../../../demos/surfaces/trails.ts";
import type { Trajectory } from "../../../demos/surfaces/trajectory.ts";
import { optionsText } from "../../../demos/text.ts";
import { tableText } from "../../table.ts";

const OPTIONS_WIDTH = 30;

/** The results as a terminal shows them, at most 100 columns wide. */
export function table({ racers, tolerance }: Scene, trajectories: readonly Trajectory[]): string {
  const head = [
    "optimizer",
    "options",
    `to a gap of\n${numberText(tolerance)}`,
    "gap at\nthe end",
    "ended at",
  ];
  const colAligns = head.map((_, i) => (i < 2 ? "left" : "right"));
  const rows = racers.map(({ optimizer, options }, i) => {
    const trajectory = trajectories[i]!;
    return [
      optimizer,
      optionsText(options) || "defaults",
      arrivalText(trajectory, tolerance),
      numberText(trajectory.gaps.at(-1)!),
      pointText(positionAt(trajectory, Infinity)),
    ];
  });
  return tableText({ head, colAligns, colWidths: [null, OPTIONS_WIDTH] }, rows);
}
