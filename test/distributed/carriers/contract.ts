/** What every carrier does, whatever it is made of. */
import { expect, test } from "vitest";
import type { Carrier } from "../../../src/distributed/index.ts";

const bytesOf = (length: number, seed = 1) =>
  Uint8Array.from({ length }, (_, i) => Math.imul(i + seed, 2_654_435_761) >>> 24);

let runs = 0;

/**
 * Tests of a carrier.
 * @param newCarrier two of them see the same runs, as two programs do
 */
export function testCarrier(newCarrier: () => Carrier | Promise<Carrier>): void {
  const opened = async () => {
    const run = `contract-${process.pid}-${Date.now().toString(36)}-${runs++}`;
    const [one, other] = [await newCarrier(), await newCarrier()];
    const first = await one.open(run, { create: true });
    const second = await other.open(run);
    const end = async () => {
      await Promise.all([first.close(), second.close()]);
      await one.destroy(run);
    };
    return { run, one, other, first, second, end };
  };

  test("blobs are what they were, of every length, and stay as they are", async () => {
    const { first, second, end } = await opened();
    for (const length of [0, 1, 1000, 3_000_001]) {
      const [name, bytes] = [`differences.0.${length}.a_b-c`, bytesOf(length)];
      expect(await second.getBlob(name)).toBeUndefined();
      await first.putBlob(name, bytes);
      await second.putBlob(name, bytes);
      const read = await second.getBlob(name);
      expect(Buffer.compare(read!, bytes)).toBe(0);
      // Theirs to keep: whatever is written into it, others see what was put.
      read!.fill(0);
      expect(Buffer.compare((await first.getBlob(name))!, bytes)).toBe(0);
      expect(read!.byteOffset % 8).toBe(0);
    }
    await first.deleteBlob("differences.0.1.a_b-c");
    await first.deleteBlob("differences.0.1.a_b-c");
    expect(await second.getBlob("differences.0.1.a_b-c")).toBeUndefined();
    await first.putBlob("parameters.0.0.x", bytesOf(5));
    expect(await second.listBlobs("differences.0.")).toEqual(
      ["0", "1000", "3000001"].map((length) => `differences.0.${length}.a_b-c`),
    );
    expect(await second.listBlobs("parameters.")).toEqual(["parameters.0.0.x"]);
    expect(await second.listBlobs("differences.1.")).toEqual([]);
    await end();
  });

  test("of a blob or a record that is larger than was expected nothing comes", async () => {
    const { first, second, end } = await opened();
    for (const length of [1, 1000, 2_500_000]) {
      const [name, bytes] = [`differences.0.${length}`, bytesOf(length)];
      await first.putBlob(name, bytes);
      const read = await second.getBlob(name, { maximumBytes: length });
      expect(Buffer.compare(read!, bytes)).toBe(0);
      const tooLarge = second.getBlob(name, { maximumBytes: length - 1 });
      await expect(tooLarge).rejects.toMatchObject({
        ...{ name: "CarrierError", kind: "damaged" },
        message: expect.stringMatching(
          new RegExp(`${name} has ${length} bytes, expected at most ${length - 1}$`),
        ),
      });
    }
    expect(await second.getBlob("differences.1", { maximumBytes: 1 })).toBeUndefined();
    const value = "ä".repeat(500);
    const version = await first.create("result.0.0", value);
    expect(await second.read("result.0.0", { maximumBytes: 1000 })).toEqual({ value, version });
    await expect(second.read("result.0.0", { maximumBytes: 999 })).rejects.toMatchObject({
      ...{ name: "CarrierError", kind: "damaged" },
      message: expect.stringContaining("result.0.0"),
    });
    expect(await second.read("result.0.1", { maximumBytes: 1 })).toBeUndefined();
    await end();
  });

  test("many blobs go at once, in both directions", async () => {
    const { first, second, end } = await opened();
    const all = Array.from({ length: 12 }, (_, i) => ({
      name: `parameters.0.${i}`,
      bytes: bytesOf(200_000 + i, i),
    }));
    await Promise.all(all.map(({ name, bytes }) => first.putBlob(name, bytes)));
    const read = await Promise.all(all.map(({ name }) => second.getBlob(name)));
    expect(read.map((bytes, i) => Buffer.compare(bytes!, all[i]!.bytes))).toEqual(all.map(() => 0));
    await end();
  });

  test("a record is created once, and written only by who has seen its last version", async () => {
    const { first, second, end } = await opened();
    expect(await first.read("state")).toBeUndefined();
    expect(await first.update("state", "x", "1")).toBeUndefined();
    const version = await first.create("state", '{"round":0,"text":"ä→"}');
    expect(version).toEqual(expect.any(String));
    expect(await second.create("state", "other")).toBeUndefined();
    expect(await second.read("state")).toEqual({ value: '{"round":0,"text":"ä→"}', version });
    const next = await second.update("state", "2", version!);
    expect(next).not.toBe(version);
    expect(await first.update("state", "3", version!)).toBeUndefined();
    expect(await first.read("state")).toEqual({ value: "2", version: next });
    // The same value again is another version: who has seen the one before has not seen this.
    const again = await first.update("state", "2", next!);
    expect(again).not.toBe(next);
    expect(await second.update("state", "4", next!)).toBeUndefined();
    expect(await second.read("state")).toEqual({ value: "2", version: again });
    await end();
  });

  test("a record's value is any text, and comes back as it was", async () => {
    const { first, second, end } = await opened();
    const values = ["", "\n", " a\r\n\t\0b ", "\ufeffä→🜁", "<&>\"'", "x".repeat(100_000)];
    for (const [i, value] of values.entries()) {
      const version = await first.create(`lease.${i}`, value);
      expect(await second.read(`lease.${i}`)).toEqual({ value, version });
    }
    expect(await first.list("")).toEqual(values.map((_, i) => `lease.${i}`));
    await end();
  });

  test("a record that was removed is none, can be created again, and is of no earlier version", async () => {
    const { first, second, end } = await opened();
    const version = await first.create("lease.0.1", "a");
    await second.delete("lease.0.1");
    await second.delete("lease.0.1");
    expect(await first.read("lease.0.1")).toBeUndefined();
    expect(await first.list("lease.")).toEqual([]);
    expect(await first.update("lease.0.1", "b", version!)).toBeUndefined();
    const anew = await second.create("lease.0.1", "a");
    expect(await first.update("lease.0.1", "b", version!)).toBeUndefined();
    expect(await first.read("lease.0.1")).toEqual({ value: "a", version: anew });
    await end();
  });

  test("of many who create or update at once, one has done so", async () => {
    const { first, second, end } = await opened();
    const both = [first, second, first, second, first, second];
    const made = await Promise.all(both.map((run, i) => run.create("result.0.0", `${i}`)));
    expect(made.filter((version) => version !== undefined)).toHaveLength(1);
    const { value, version } = (await first.read("result.0.0"))!;
    expect(value).toBe(`${made.findIndex((version) => version !== undefined)}`);
    const updated = await Promise.all(
      both.map((run, i) => run.update("result.0.0", `u${i}`, version)),
    );
    expect(updated.filter((version) => version !== undefined)).toHaveLength(1);
    await end();
  });

  test("keys are listed by how they begin, sorted", async () => {
    const { first, second, end } = await opened();
    const keys = ["result.1.0", "result.0.1", "result.0.0", "result.10.0", "lease.0.0", "state"];
    for (const key of keys) await first.create(key, key);
    expect(await second.list("result.")).toEqual(keys.slice(0, 4).sort());
    expect(await second.list("result.1.")).toEqual(["result.1.0"]);
    expect(await second.list("decision.")).toEqual([]);
    await end();
  });

  test("who waits resolves once records have changed, or when the time is over", async () => {
    const { first, second, end } = await opened();
    await second.wait(1);
    await first.create("result.0.0", "1");
    // What has changed before is heard of, too.
    await second.wait(60_000);
    const waiting = second.wait(60_000);
    await first.create("result.0.1", "1");
    await waiting;
    expect(await second.list("result.0.")).toHaveLength(2);
    const stop = new AbortController();
    const stopped = second.wait(60_000, { signal: stop.signal }).then(
      () => "resolved",
      (reason) => reason,
    );
    stop.abort("enough");
    expect(["resolved", "enough"]).toContain(await stopped);
    await second.wait(1);
    await end();
  });

  test("who waits for some records resolves once they have changed, or when the time is over", async () => {
    const { first, second, end } = await opened();
    const [state, results] = [{ of: "state" }, { of: "result." }];
    // The first time at once.
    await Promise.all([second.wait(60_000, state), second.wait(60_000, results)]);
    const waiting = second.wait(60_000, results);
    await first.create("result.0.0", "1");
    await waiting;
    const version = await first.create("state", "1");
    await second.wait(60_000, state);
    await first.update("state", "2", version!);
    await second.wait(60_000, state);
    await second.wait(1, state);
    const stop = new AbortController();
    const stopped = second
      .wait(60_000, { ...state, signal: stop.signal })
      .catch((reason) => reason);
    stop.abort("enough");
    expect([undefined, "enough"]).toContain(await stopped);
    await end();
  });

  test("who is aborted has done nothing", async () => {
    const { first, end } = await opened();
    const call = { signal: AbortSignal.abort("stopped") };
    await expect(first.putBlob("parameters.0.0", bytesOf(3), call)).rejects.toBe("stopped");
    await expect(first.getBlob("parameters.0.0", call)).rejects.toBe("stopped");
    await expect(first.create("state", "1", call)).rejects.toBe("stopped");
    await expect(first.update("state", "1", "1", call)).rejects.toBe("stopped");
    await expect(first.read("state", call)).rejects.toBe("stopped");
    await expect(first.list("state", call)).rejects.toBe("stopped");
    await expect(first.delete("state", call)).rejects.toBe("stopped");
    expect(await first.getBlob("parameters.0.0")).toBeUndefined();
    expect(await first.read("state")).toBeUndefined();
    await end();
  });

  test("runs know nothing of each other; of one that is not there it is said", async () => {
    const { run, one, other, first, end } = await opened();
    const missing = { name: "CarrierError", kind: "missing" };
    await expect(other.open(`${run}-other`)).rejects.toMatchObject(missing);
    const aside = await one.open(`${run}-other`, { create: true });
    await first.create("state", "1");
    await first.putBlob("parameters.0", bytesOf(3));
    expect(await aside.read("state")).toBeUndefined();
    expect(await aside.list("")).toEqual([]);
    expect(await aside.listBlobs("")).toEqual([]);
    await aside.close();
    // Opened to be created, one that is there is as it was.
    const anew = await other.open(run, { create: true });
    expect(await anew.read("state")).toMatchObject({ value: "1" });
    await anew.close();
    await one.destroy(`${run}-other`);
    await end();
    await expect(one.open(run)).rejects.toMatchObject(missing);
    await one.destroy(run);
  });
}
