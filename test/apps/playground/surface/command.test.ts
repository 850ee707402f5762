import { describe, expect, it } from "vitest";
import { surfaces } from "../../../../apps/demos/surfaces/surfaces.ts";
import { commandOf } from "../../../../apps/playground/surface/command.ts";
import { defaultState } from "../../../../apps/playground/surface/state.ts";

const surfaceNamed = (id: string) => surfaces.find((surface) => surface.id === id)!;

describe("the command that runs the same race", () => {
  const racers = [
    { optimizer: "SGD", options: { lr: 0.01, nesterov: true } },
    { optimizer: "Adam", options: { betas: [0.9, 0.99] } },
  ];

  it("says everything", () => {
    const scene = { ...defaultState(surfaceNamed("saddle")), steps: 50, tolerance: 1e-7, racers };
    expect(commandOf(scene)).toBe(
      'npx nadir race --surface saddle --start=-2,0.002 --steps 50 --tolerance 1e-7 --racers "SGD:lr=0.01,nesterov;Adam:betas=0.9/0.99"',
    );
  });

  it("says the noise's seed where there is noise", () => {
    const scene = { ...defaultState(surfaceNamed("noisy-quadratic")), seed: 9, racers };
    expect(commandOf(scene)).toContain(" --seed 9 ");
  });
});
