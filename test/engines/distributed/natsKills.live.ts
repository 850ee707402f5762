/** A server that is killed, gone, or no longer wants who is connected. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { NatsConnection } from "@nats-io/transport-node";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Carrier, type CarrierRun, natsCarrier } from "../../../src/distributed/index.ts";
import { connected, packages, passwords, replaced, startPlain, type Way } from "./nats.ts";
import type { NatsServer } from "./natsServer.mjs";

const bytesOf = (length: number) => new Uint8Array(length).map((_, i) => (i * 31) >>> 3);
const unreachable = { name: "CarrierError", kind: "unreachable" };

describe.for(["TCP", "WebSocket"] satisfies Way[])("by %s", (way) => {
  let server: NatsServer;
  let connection: NatsConnection;
  let carrier: Carrier;
  let run: CarrierRun;

  beforeEach(async () => {
    server = await startPlain();
    connection = await connected(server, "coordinator", way);
    carrier = natsCarrier(connection, packages, { timeout: 5000 });
    run = await carrier.open("killed", { create: true });
  });
  afterEach(async () => {
    await connection.close();
    await server.remove();
  });

  /** Tries what is only interrupted again, as who trains does. */
  async function again<T>(action: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await action();
      } catch (error) {
        expect(error).toMatchObject(unreachable);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
  }

  test("what was acknowledged is there after kill -9, and who retries gets on", async () => {
    const written = new Map<string, string>();
    let isOver = false;
    let interruptions = 0;
    const writing = (async () => {
      for (let i = 0; !isOver; i++) {
        const key = `result.0.${i}`;
        try {
          const version = await run.create(key, `${i}`);
          if (version !== undefined) written.set(key, `${i}`);
        } catch (error) {
          expect(error).toMatchObject(unreachable);
          interruptions++;
          await again(async () => expect(await run.list("lease.")).toEqual([]));
        }
      }
    })();
    for (let kills = 0; kills < 4; kills++) {
      const before = written.size;
      while (written.size < before + 30) await new Promise((resolve) => setTimeout(resolve, 5));
      await server.kill("SIGKILL");
      await server.start();
    }
    isOver = true;
    await writing;
    expect(interruptions).toBeGreaterThan(0);
    const keys = await again(() => run.list("result."));
    expect(keys).toEqual(expect.arrayContaining([...written.keys()]));
    for (const [key, value] of written) expect(await run.read(key)).toMatchObject({ value });
  });

  test("a blob that is interrupted is none, and whole once it was put again", async () => {
    const bytes = bytesOf(24_000_000);
    const putting = run.putBlob("parameters.0", bytes).then(
      () => undefined,
      (error) => error,
    );
    await new Promise((resolve) => setTimeout(resolve, 30));
    await server.kill("SIGKILL");
    expect(await putting).toMatchObject(unreachable);
    await server.start();
    expect(await again(() => run.getBlob("parameters.0"))).toBeUndefined();
    expect(await run.listBlobs("")).toEqual([]);
    await again(() => run.putBlob("parameters.0", bytes));
    expect(Buffer.compare((await run.getBlob("parameters.0"))!, bytes)).toBe(0);
  });

  test("who waits hears of what happened while the server was away", async () => {
    await run.wait(1);
    const waiting = run.wait(600_000);
    await server.kill("SIGKILL");
    await server.start();
    // In the same way: NATS's packages reconnect all in the way of who has connected last.
    const other = await connected(server, "coordinator", way);
    const others = await natsCarrier(other, packages).open("killed");
    await others.create("state", "new");
    await waiting;
    await again(async () => expect(await run.read("state")).toMatchObject({ value: "new" }));
    // And of what comes then.
    await run.wait(1);
    const next = run.wait(600_000);
    await others.create("decision.0", "x");
    await next;
    await other.close();
  });

  test("nobody waits for ever for a server that does not come back", async () => {
    await server.kill("SIGKILL");
    const short = natsCarrier(connection, packages, { timeout: 300 });
    await expect(run.read("state")).rejects.toMatchObject(unreachable);
    await expect(short.open("killed")).rejects.toMatchObject(unreachable);
    await run.wait(50);
    await connection.close();
    const closed = { ...unreachable, message: "natsCarrier: closed connection" };
    await expect(run.read("state")).rejects.toMatchObject(closed);
    await expect(run.wait(600_000)).rejects.toMatchObject(unreachable);
    expect(() => natsCarrier(connection, packages)).toThrow("natsCarrier: connection is closed");
  });

  test("a run that somebody has removed is missing", async () => {
    const missing = { name: "CarrierError", kind: "missing" };
    await carrier.destroy("killed");
    await expect(run.read("state")).rejects.toMatchObject(missing);
    await expect(run.create("state", "1")).rejects.toMatchObject(missing);
    await expect(run.putBlob("parameters.0", bytesOf(3))).rejects.toMatchObject(missing);
    await expect(run.list("")).rejects.toMatchObject(missing);
  });

  test("credentials that are wrong are refused at once, and who loses them is told", async () => {
    const kept = passwords.NADIR_WORKER_PASSWORD;
    passwords.NADIR_WORKER_PASSWORD = "wrong";
    await expect(connected(server, "worker", way)).rejects.toMatchObject({
      name: "AuthorizationError",
    });
    passwords.NADIR_WORKER_PASSWORD = kept;
    const file = join(server.folder, "nats-server.conf");
    const text = replaced(readFileSync(file, "utf8"), "$NADIR_COORDINATOR_PASSWORD", '"changed"');
    writeFileSync(file, text);
    process.kill(server.pid(), "SIGHUP");
    const error = await connection.closed();
    expect(error).toMatchObject({ name: "AuthorizationError" });
    await expect(run.read("state")).rejects.toMatchObject({ name: "CarrierError", kind: "denied" });
  });
});
