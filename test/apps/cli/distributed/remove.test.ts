/** What `nadir remove` does with what is left of a run. */
import { expect, it } from "vitest";
import { removeRun } from "../../../../apps/cli/remove/command.ts";
import { type Carrier, CarrierError, localCarrier } from "../../../../src/distributed/index.ts";

it("removes a run, and says where there is none", async () => {
  const carrier = localCarrier();
  await carrier.open("digits", { create: true });
  await removeRun(carrier, "digits");
  await expect(carrier.open("digits")).rejects.toMatchObject({ kind: "missing" });
  await expect(removeRun(carrier, "digits")).rejects.toMatchObject({
    name: "CarrierError",
    kind: "missing",
  });
});

const failing = (kind: CarrierError["kind"], removed: string[]): Carrier => ({
  open: () => Promise.reject(new CarrierError(kind, kind)),
  destroy: async (run) => void removed.push(run),
});

it("removes what is left of one of which half is gone", async () => {
  const removed: string[] = [];
  await expect(removeRun(failing("missing", removed), "digits")).rejects.toThrow("missing");
  expect(removed).toEqual(["digits"]);
});

it("removes nothing where it cannot be seen what there is", async () => {
  const removed: string[] = [];
  await expect(removeRun(failing("denied", removed), "digits")).rejects.toThrow("denied");
  expect(removed).toEqual([]);
});
