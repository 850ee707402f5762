/** Servers of NATS with the configuration that users are given, and connections to them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { jetstreamManager } from "@nats-io/jetstream";
import { connect, headers, type NatsConnection, wsconnect } from "@nats-io/transport-node";
import { type NatsPlace, type NatsServer, startNats } from "./natsServer.mjs";

export const packages = { jetstreamManager, headers };
export const passwords = {
  NADIR_COORDINATOR_PASSWORD: "coordinators-secret",
  NADIR_WORKER_PASSWORD: "workers-secret",
};

const ready = new URL("../../../docs/distributed/nats-server.conf", import.meta.url);

/** Another text, of which the old one must be there. */
export function replaced(text: string, old: string | RegExp, by: string): string {
  if (text.replace(old, "") === text) throw new Error(`nats-server.conf has no ${old}`);
  return text.replaceAll(typeof old === "string" ? old : new RegExp(old, "g"), by);
}

/** Our configuration, on this machine. `certificates` is the folder where they are; without it there is no TLS. */
export function configuration({ port, webPort, folder }: NatsPlace, certificates?: string) {
  let text = readFileSync(ready, "utf8");
  text = replaced(text, "0.0.0.0:4222", `127.0.0.1:${port}`);
  text = replaced(text, "0.0.0.0:8443", `127.0.0.1:${webPort}`);
  text = replaced(text, "/var/lib/nats", join(folder, "store"));
  if (certificates !== undefined) return replaced(text, "/etc/nats", certificates);
  return replaced(
    replaced(text, /tls \{[^}]*\}/, ""),
    "websocket {",
    "websocket {\n  no_tls: true",
  );
}

/** A server without TLS. */
export const startPlain = (change: (text: string) => string = (text) => text) =>
  startNats((place) => change(configuration(place)), passwords);

export type Way = "TCP" | "WebSocket";

/** A connection as our documents make it. */
export function connected(
  { port, webPort }: NatsServer,
  user: "coordinator" | "worker",
  way: Way = "TCP",
): Promise<NatsConnection> {
  const options = {
    user,
    pass: passwords[`NADIR_${user.toUpperCase() as "WORKER"}_PASSWORD`],
    inboxPrefix: `_INBOX_${user}`,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 100,
    pingInterval: 20_000,
  };
  return way === "TCP"
    ? connect({ ...options, servers: `127.0.0.1:${port}` })
    : wsconnect({ ...options, servers: `ws://127.0.0.1:${webPort}` });
}
