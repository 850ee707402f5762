/** A server of NATS whose disk fills up. */
import { join } from "node:path";
import type { NatsConnection } from "@nats-io/transport-node";
import { expect } from "vitest";
import { type Carrier, natsCarrier } from "../../../src/distributed/index.ts";
import { endsInTheSameBits } from "./fullRun.ts";
import { configuration, connected, packages, passwords, replaced } from "./nats.ts";
import { type NatsServer, startNats } from "./natsServer.mjs";
import { onSmallDisk, type SmallDisk, smallDisk } from "./smallDisk.ts";

/** So that what a full disk leaves without an answer is soon given up. */
const options = { timeout: 1000 };

async function onDisk(
  use: (carrier: Carrier, server: NatsServer, disk: SmallDisk) => Promise<void>,
) {
  const disk = smallDisk(64);
  let server: NatsServer | undefined;
  let connection: NatsConnection | undefined;
  try {
    server = await startNats((place) => {
      const text = configuration(place);
      return replaced(text, join(place.folder, "store"), disk.folder);
    }, passwords);
    connection = await connected(server, "coordinator");
    await use(natsCarrier(connection, packages, options), server, disk);
  } finally {
    await connection?.close();
    await server?.remove();
    disk.remove();
  }
}

/** Until it is started again nats-server 2.15.1 writes nothing more. */
const again = async (server: NatsServer) => {
  await server.kill();
  await server.start();
};

onSmallDisk("what was acknowledged on a full disk is there, and nothing more is taken", () =>
  onDisk(async (carrier, server, disk) => {
    const run = await carrier.open("r", { create: true });
    const bytes = new Uint8Array(3_000_000).fill(7);
    await run.putBlob("parameters.0", bytes);
    disk.fill();
    const written: string[] = [];
    const fill = async () => {
      for (let i = 0; i < 1000; i++) {
        await run.create(`result.${i}`, `${i}`.repeat(100));
        written.push(`result.${i}`);
      }
    };
    await expect(fill()).rejects.toMatchObject({
      kind: "unreachable",
      message: expect.stringMatching(/did not acknowledge result\.\d+ within 1000 ms.*may be full/),
    });
    await expect(run.putBlob("parameters.1", bytes)).rejects.toMatchObject({ kind: "unreachable" });
    await expect(carrier.open("other", { create: true })).rejects.toMatchObject({
      kind: "full",
      message: expect.stringContaining("its disk may be full"),
    });
    const isWhole = async () => {
      expect(await run.list("result.")).toEqual(expect.arrayContaining(written));
      for (const key of written) {
        const value = key.slice("result.".length).repeat(100);
        expect(await run.read(key)).toMatchObject({ value });
      }
      expect(Buffer.compare((await run.getBlob("parameters.0"))!, bytes)).toBe(0);
      expect(await run.listBlobs("")).toEqual(["parameters.0"]);
    };
    await isWhole();
    disk.empty();
    await again(server);
    await isWhole();
    await run.putBlob("parameters.1", bytes);
    expect(await run.create("result.last", "1")).toBeDefined();
  }),
);

onSmallDisk("a run whose disk fills up ends in the same bits, once there is room again", () =>
  onDisk(async (carrier, server, disk) => {
    const said = await endsInTheSameBits(carrier, disk, () => again(server));
    for (const texts of [said.coordinator, said.workers]) {
      expect([...texts].join()).toMatch(/did not acknowledge .* its disk may be full/);
    }
  }),
);
