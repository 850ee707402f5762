/** Three servers of docs/distributed/nats-cluster.conf, of which one is killed, and then two. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { NatsConnection } from "@nats-io/transport-node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { natsCarrier } from "../../../src/distributed/index.ts";
import { join as joined, lead, run, undisturbed } from "../../distributed/runs.ts";
import { started } from "./commands.ts";
import { digestIn, undisturbed as undisturbedCommand } from "./mixed/guide.ts";
import { packages, passwords } from "./nats.ts";
import { type Cluster, clustered, startCluster } from "./natsCluster.ts";
import { freePorts } from "./natsServer.mjs";

const certificates = process.env.NADIR_CERTIFICATES!;
const line = fileURLToPath(new URL("../../apps/cli/distributed/line.mjs", import.meta.url));

let cluster: Cluster;
let manager: Awaited<ReturnType<typeof packages.jetstreamManager>>;
const open: NatsConnection[] = [];
const connection = async (user: "coordinator" | "worker") => {
  open.push(await clustered(cluster, certificates, user));
  return open.at(-1)!;
};
/** So that what a server has not answered when it was killed is soon asked again. */
const options = { timeout: 1000, replicas: 3 };

beforeAll(async () => {
  cluster = await startCluster(certificates);
  const coordinator = await connection("coordinator");
  manager = await packages.jetstreamManager(coordinator, { checkAPI: false });
  // They have to choose a leader first.
  const carrier = natsCarrier(coordinator, packages, options);
  while ((await carrier.open(run, { create: true }).catch(() => undefined)) === undefined);
});
afterAll(async () => {
  await Promise.all(open.map((connection) => connection.close()));
  await Promise.all(Array.from(cluster.values(), (server) => server.remove()));
});

const recordsOf = (run: string) => manager.streams.info(`KV_nadir_records_${run}`);

test("the commands go by whichever server answers, and keep a run on three", async () => {
  const [nobody] = await freePorts(1);
  const ports = [nobody, ...Array.from(cluster.values(), ({ port }) => port)];
  const carrier = `${ports.map((port) => `tls://localhost:${port}`)}?replicas=3`;
  const begin = (name: string, user: "coordinator" | "worker") =>
    started([name, line, "--carrier", carrier], {
      NATS_USER: user,
      NATS_PASSWORD: passwords[`NADIR_${user.toUpperCase() as "WORKER"}_PASSWORD`],
      NATS_CA: join(certificates, "authority.pem"),
    });
  const working = begin("work", "worker");
  const { code, stdout, stderr } = await begin("coordinate", "coordinator").end;
  expect(code, stderr).toBe(0);
  expect(digestIn(stdout)).toBe(await undisturbedCommand(line));
  expect((await working.end).code).toBe(0);
  for (const bucket of ["records", "blobs"]) {
    const { config, cluster } = await manager.streams.info(`KV_nadir_${bucket}_line`);
    expect(config.num_replicas, bucket).toBe(3);
    expect(cluster!.replicas, bucket).toHaveLength(2);
  }
});

test("kill -9 of a run's leader, and then of a majority, changes no bit", async () => {
  const said = { coordinator: new Set<string>(), worker: new Set<string>() };
  /** Called once both have heard what is wrong. */
  let mend: (() => Promise<unknown>) | undefined;
  let mending: Promise<unknown> = Promise.resolve();
  const hear = (who: keyof typeof said) => (event: { kind: string; error?: Error }) => {
    if (event.kind !== "retry") return;
    expect(event.error).toMatchObject({ kind: "unreachable" });
    said[who].add(event.error!.message);
    const isKnown = Object.values(said).every((texts) => /more than half/.test([...texts].join()));
    if (isKnown && mend) mending = mend();
    if (isKnown) mend = undefined;
  };
  const of = async (user: "coordinator" | "worker") =>
    natsCarrier(await connection(user), packages, options);
  const workers = [await of("worker"), await of("worker")].map((carrier) =>
    joined(carrier, { onEvent: hear("worker") }),
  );
  const rounds = { rounds: 8, lease: 2000 };
  let killed: string | undefined;
  const { bits } = await lead(await of("coordinator"), {
    ...rounds,
    onEvent: hear("coordinator"),
    async onRound({ round }) {
      if (round === 1) {
        killed = (await recordsOf(run)).cluster!.leader!;
        await cluster.get(killed)!.kill();
      }
      // The round before was done by two servers.
      if (round === 2) await cluster.get(killed!)!.start();
      if (round === 4) {
        for (const texts of Object.values(said)) texts.clear();
        const two = [...cluster.values()].slice(0, 2);
        mend = () => Promise.all(two.map((server) => server.start()));
        await Promise.all(two.map((server) => server.kill()));
      }
    },
  });
  await Promise.all(workers);
  await mending;
  expect(mend).toBeUndefined();
  expect(bits).toBe(await undisturbed(rounds));
});
