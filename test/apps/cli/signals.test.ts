import { expect, it, vi } from "vitest";
import { undoneBySignals } from "../../../apps/cli/signals.ts";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const heard = () => signals.map((signal) => process.listenerCount(signal));

it.each(signals)("%s undoes work that is not done, and then ends the process", (signal) => {
  const kill = vi.spyOn(process, "kill").mockReturnValue(true);
  const before = heard();
  const undo = vi.fn();
  void undoneBySignals(undo, () => new Promise(() => {}));
  process.emit(signal, signal);
  expect(undo).toHaveBeenCalledOnce();
  expect(kill.mock.calls).toEqual([[process.pid, signal]]);
  expect(heard()).toEqual(before);
  kill.mockRestore();
});

it("work that is done, or fails, is not undone", async () => {
  const before = heard();
  const undo = vi.fn();
  expect(await undoneBySignals(undo, async () => 1)).toBe(1);
  const failing = async () => {
    throw new Error("full");
  };
  await expect(undoneBySignals(undo, failing)).rejects.toThrow("full");
  expect(undo).not.toHaveBeenCalled();
  expect(heard()).toEqual(before);
});
