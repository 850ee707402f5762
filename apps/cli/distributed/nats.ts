import { readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import type { NatsConnection, NatsPackages } from "../../../src/distributed/index.ts";
import { isLoopback } from "../../../src/distributed/loopback.ts";
import { Failure } from "../command.ts";
import { attempt } from "../system.ts";
import type { Address } from "./address.ts";
import type { Carried } from "./carried.ts";
import type { Library } from "./library.ts";
import { requirePackages } from "./packages.ts";
import { againText, isTold } from "./texts.ts";

/** How long, and for whom, a server is looked for. */
export interface Connecting {
  /** The user's module, beside which packages are. */
  readonly path: string;
  /** Milliseconds. */
  readonly patience: number;
  readonly signal: AbortSignal;
  readonly tell: (text: string) => void;
}

/** What is used of NATS's packages, beside what the carrier uses. */
interface Transport extends Pick<NatsPackages, "headers"> {
  connect(options: object): Promise<Connection>;
  wsconnect(options: object): Promise<Connection>;
  credsAuthenticator(credentials: Uint8Array): unknown;
}
interface Connection extends NatsConnection {
  close(): Promise<void>;
}

/** By a server of NATS. */
export async function connectNats(
  { servers, replicas }: Address & { readonly kind: "nats" },
  { distributed }: Library,
  connecting: Connecting,
): Promise<Carried> {
  const names = ["@nats-io/transport-node", "@nats-io/jetstream"];
  const [transport, jetstream] = requirePackages<unknown>(connecting.path, names) as [
    Transport,
    Pick<NatsPackages, "jetstreamManager">,
  ];
  const isWeb = /^wss?:$/.test(servers[0]!.protocol);
  if (isWeb && typeof WebSocket === "undefined") {
    throw new Failure(
      `--carrier: ${servers[0]!.protocol}// needs a WebSocket, which Node has from 22 on: use nats:// or tls://, or node --experimental-websocket`,
    );
  }
  const options = optionsFor(servers, isWeb, transport);
  const connect = isWeb ? transport.wsconnect : transport.connect;
  const connection = await patiently(() => connect(options), servers, connecting);
  try {
    const packages = { jetstreamManager: jetstream.jetstreamManager, headers: transport.headers };
    const carrier = distributed.natsCarrier(connection, packages, {
      ...(replicas !== undefined && { replicas }),
    });
    return { carrier, close: () => connection.close() };
  } catch (error) {
    await connection.close();
    // What a program may pass, a command has not.
    const [message] = (error as Error).message.split(", or pass {");
    throw new Failure(`--carrier: ${message}`);
  }
}

/** Who we are, by the environment. */
function optionsFor(servers: readonly URL[], isWeb: boolean, transport: Transport): object {
  const { NATS_USER, NATS_PASSWORD, NATS_TOKEN, NATS_CREDS, NATS_CA } = process.env;
  const { NATS_INBOX_PREFIX = NATS_USER && `_INBOX_${NATS_USER}` } = process.env;
  // Else whoever answers in clear is sent the password, before anything can be refused.
  const isEncrypted =
    Boolean(NATS_CA) ||
    servers.some(({ protocol, hostname }) => protocol === "tls:" || !isLoopback(hostname));
  if (NATS_CA && isWeb) {
    throw new Failure("--carrier: NATS_CA is not heard of by WebSockets: set NODE_EXTRA_CA_CERTS");
  }
  return {
    servers: servers.map(({ protocol, host }) => (isWeb ? `${protocol}//${host}` : host)),
    ...(NATS_USER && { user: NATS_USER, pass: NATS_PASSWORD ?? "" }),
    ...(NATS_TOKEN && { token: NATS_TOKEN }),
    ...(NATS_CREDS && {
      authenticator: transport.credsAuthenticator(fileOf("NATS_CREDS", NATS_CREDS)),
    }),
    ...(isEncrypted && !isWeb && { tls: NATS_CA ? { ca: `${fileOf("NATS_CA", NATS_CA)}` } : {} }),
    ...(NATS_INBOX_PREFIX && { inboxPrefix: NATS_INBOX_PREFIX }),
    // Of which a server speaks that need not be on this machine.
    ignoreClusterUpdates: !isEncrypted,
    // It comes back whenever the server does, and notices within a minute that it is gone.
    maxReconnectAttempts: -1,
    pingInterval: 20_000,
  };
}

const fileOf = (name: string, path: string) =>
  attempt(`${name}: cannot read ${path}`, () => readFileSync(path));

const LONGEST = 5000;

/** A server that is not there yet may come. */
async function patiently<T>(
  connect: () => Promise<T>,
  servers: readonly URL[],
  { patience, signal, tell }: Connecting,
): Promise<T> {
  const start = performance.now();
  for (let tries = 1; ; tries++) {
    try {
      return await connect();
    } catch (error) {
      const where = servers.map(({ protocol, host }) => `${protocol}//${host}`).join(",");
      const { name, message } = error as Error;
      const delay = Math.min(LONGEST, 100 * 2 ** (tries - 1));
      const isInClear = message.endsWith("does not support 'tls'");
      const isPassing = (name === "ConnectionError" || name === "TimeoutError") && !isInClear;
      if (!isPassing || performance.now() + delay - start > patience) {
        const why = isInClear
          ? "; TLS is wanted by tls://, by NATS_CA, and of all that is beyond this machine"
          : "";
        throw new Failure(`--carrier: cannot connect to ${where}: ${message}${why}`);
      }
      if (isTold(tries)) tell(`cannot connect to ${where}: ${message}${againText(tries, delay)}`);
      await setTimeout(delay, undefined, { signal });
    }
  }
}
