/** Three servers of NATS with the configuration that users are given. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { connect, type NatsConnection } from "@nats-io/transport-node";
import { configuration, passwords, replaced } from "./nats.ts";
import { freePorts, type NatsServer, startNats } from "./natsServer.mjs";

const ready = new URL("../../../docs/distributed/nats-cluster.conf", import.meta.url);
const NAMES = ["a", "b", "c"];

/** Servers by their names. */
export type Cluster = ReadonlyMap<string, NatsServer>;

/** @param certificates the folder where they are */
export async function startCluster(certificates: string): Promise<Cluster> {
  const ports = await freePorts(NAMES.length);
  const servers = NAMES.map((name, i) => {
    const environment = { ...passwords, NADIR_SERVER_NAME: name };
    const configure = (place: { port: number; webPort: number; folder: string }) => {
      const single = configuration(place, certificates);
      writeFileSync(join(place.folder, "nats-server.conf"), single);
      let text = readFileSync(ready, "utf8");
      text = replaced(text, "0.0.0.0:6222", `127.0.0.1:${ports[i]}`);
      text = replaced(text, "/etc/nats", certificates);
      NAMES.forEach((name, j) => {
        text = replaced(text, `${name}.example.org:6222`, `localhost:${ports[j]}`);
      });
      return text;
    };
    return startNats(configure, environment, "nats-cluster.conf");
  });
  const started = await Promise.all(servers);
  return new Map(NAMES.map((name, i) => [name, started[i]!]));
}

/** A connection to whichever of them answers. */
export function clustered(
  cluster: Cluster,
  certificates: string,
  user: "coordinator" | "worker",
): Promise<NatsConnection> {
  return connect({
    servers: Array.from(cluster.values(), ({ port }) => `localhost:${port}`),
    user,
    pass: passwords[`NADIR_${user.toUpperCase() as "WORKER"}_PASSWORD`],
    inboxPrefix: `_INBOX_${user}`,
    tls: { ca: readFileSync(join(certificates, "authority.pem"), "utf8") },
    maxReconnectAttempts: -1,
    reconnectTimeWait: 100,
    pingInterval: 20_000,
  });
}
