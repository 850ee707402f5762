/** What `natsCarrier` refuses before it has asked the server anything. */
import { jetstreamManager } from "@nats-io/jetstream";
import { headers, type NatsConnection as RealConnection } from "@nats-io/nats-core";
import { expect, test } from "vitest";
import { checkKey, checkPrefix } from "../../../src/distributed/carriers/nats/keys.ts";
import { natsCarrier } from "../../../src/distributed/index.ts";

const packages = { jetstreamManager, headers };

/** NATS's own types are what we take them for. */
export const typed = (connection: RealConnection) => natsCarrier(connection, packages);

interface Seen {
  server?: string;
  encrypted?: boolean;
  asksWho?: boolean;
  closed?: boolean;
  options?: object;
}

/** A connection as NATS's packages show it, to a server far away. */
const connectionTo = ({
  server = "nats.example.org:4222",
  encrypted = true,
  asksWho = true,
  closed = false,
  options = { reconnect: true, maxReconnectAttempts: -1 },
}: Seen = {}) => ({
  info: { max_payload: 2 ** 20, auth_required: asksWho },
  options,
  protocol: { transport: { isEncrypted: () => encrypted } },
  getServer: () => server,
  isClosed: () => closed,
  closed: () => new Promise<void>(() => {}),
  flush: async () => {},
  subscribe: () => ({ unsubscribe: () => {} }),
  status: async function* (): AsyncGenerator<{ type: string }> {},
});

test.for([
  [
    undefined,
    packages,
    {},
    "natsCarrier: connection must be an open connection to NATS, got undefined; await connect",
  ],
  [
    { getServer() {} },
    packages,
    {},
    "natsCarrier: connection must be an open connection to NATS, got an object of class Object; await connect",
  ],
  [
    connectionTo(),
    undefined,
    {},
    'natsCarrier: jetstreamManager must be that of "@nats-io/jetstream", in the second argument, got undefined',
  ],
  [
    connectionTo(),
    { jetstreamManager },
    {},
    'natsCarrier: headers must be that of "@nats-io/nats-core", in the second argument, got undefined',
  ],
  [
    connectionTo(),
    packages,
    { replica: 3 },
    'natsCarrier: unknown option "replica"; options are replicas, timeout, chunks, allowInsecure',
  ],
  [
    connectionTo(),
    packages,
    { replicas: 0 },
    "natsCarrier: replicas must be an integer in [1, 5], got 0",
  ],
  [
    connectionTo(),
    packages,
    { timeout: 0 },
    "natsCarrier: timeout must be in [1, 2147483647], got 0",
  ],
  [
    connectionTo(),
    packages,
    { chunks: 1.5 },
    "natsCarrier: chunks must be an integer in [1, ∞), got 1.5",
  ],
  [
    connectionTo(),
    packages,
    { allowInsecure: 1 },
    "natsCarrier: allowInsecure must be true or false, got 1",
  ],
  [connectionTo({ closed: true }), packages, {}, "natsCarrier: connection is closed"],
  [
    connectionTo({ options: { maxReconnectAttempts: 10 } }),
    packages,
    {},
    "natsCarrier: connection must come back whenever the server does: connect with maxReconnectAttempts: -1, got 10",
  ],
  [
    connectionTo({ options: { reconnect: false } }),
    packages,
    {},
    "connect with maxReconnectAttempts: -1, got 0",
  ],
  [
    connectionTo({ encrypted: false }),
    packages,
    {},
    "natsCarrier: the connection to nats.example.org:4222 is not encrypted: connect with tls, or to wss://, or pass { allowInsecure: true }",
  ],
  [
    connectionTo({ server: "127.0.0.1.example.org:4222", encrypted: false }),
    packages,
    {},
    "natsCarrier: the connection to 127.0.0.1.example.org:4222 is not encrypted",
  ],
  [
    connectionTo({ asksWho: false }),
    packages,
    {},
    "natsCarrier: the server nats.example.org:4222 asks for no credentials",
  ],
] as const)("%#: %s", ([connection, given, options, message]) => {
  expect(() => natsCarrier(connection as never, given as never, options as never)).toThrow(message);
});

test.for([
  connectionTo(),
  connectionTo({ encrypted: false, asksWho: false, server: "127.0.0.1:4222" }),
  connectionTo({ encrypted: false, asksWho: false, server: "localhost:4222" }),
  connectionTo({ encrypted: false, asksWho: false, server: "[::1]:4222" }),
])("what is encrypted and asks who comes is taken, and all on this machine", (connection) => {
  expect(natsCarrier(connection, packages)).toHaveProperty("open");
});

test("in a network of one's own it can be otherwise", () => {
  const connection = connectionTo({ encrypted: false, asksWho: false });
  expect(natsCarrier(connection, packages, { allowInsecure: true })).toHaveProperty("open");
});

test.for(["", "a b", "a.b", "a*", ">", "ä", "x".repeat(65), 7])("no run is %j", async (run) => {
  const carrier = natsCarrier(connectionTo(), packages);
  const message = "natsCarrier: run must be 1 to 64 of A–Z a–z 0–9 _ -, got";
  await expect(carrier.open(run as string)).rejects.toThrow(message);
  await expect(carrier.destroy(run as string)).rejects.toThrow(message);
});

test.for(["state", "lease.0.1", "differences.0.12.a_b-C", "x".repeat(200)])(
  "%s is a key",
  (key) => {
    expect(() => checkKey("here", key)).not.toThrow();
  },
);

test.for([
  "",
  ".",
  "a.",
  ".a",
  "a..b",
  "a b",
  "a/b",
  "a.*",
  "a.>",
  "ä",
  "x".repeat(201),
  "a\n",
  null,
])("%j is none", (key) => {
  const message =
    "here must be parts of A–Z a–z 0–9 _ - with points between them, 200 characters at most, got";
  expect(() => checkKey("here", key as string)).toThrow(message);
});

test("what no key begins with is no prefix", () => {
  for (const prefix of ["", "result.", "result.1"]) checkPrefix("here", prefix);
  expect(() => checkPrefix("here", "a*")).toThrow("here must be of A–Z a–z 0–9 _ - .");
});
