import { expect, it } from "vitest";
import { race } from "../../../../bench/rounds.mjs";

/** Two nanoseconds a repetition, on a clock that ticks once a millisecond. */
const coarse = (repetitions: number) => Math.floor((2 * repetitions) / 1e6) * 1e6;

it("a clock that ticks seldom does not make anybody infinitely fast", async () => {
  // While it is calibrated, others hold the machine.
  let disturbed = 4;
  const run = async (repetitions: number) => (disturbed-- > 0 ? 50e6 : coarse(repetitions));
  const { contestant } = await race({ contestant: { run } }, { rounds: 10, milliseconds: 25 });
  expect(contestant).toBeGreaterThan(1.8);
  expect(contestant).toBeLessThan(2.1);
});
