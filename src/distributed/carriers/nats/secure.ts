import { isLoopback } from "../../loopback.ts";
import type { NatsConnection } from "./peer.ts";

/** What a connection of NATS's packages has beside its public face. */
interface Inside {
  readonly options?: { readonly reconnect?: boolean; readonly maxReconnectAttempts?: number };
  readonly protocol?: { readonly transport?: { isEncrypted?(): boolean } };
}

/** @throws RangeError if a connection is closed, or ends with a server that restarts, or is open to everybody on the way. */
export function checkConnection(
  where: string,
  connection: NatsConnection,
  allowInsecure: boolean,
): void {
  if (connection.isClosed()) throw new RangeError(`${where}: connection is closed`);
  const { options, protocol } = connection as Inside;
  const attempts = options?.reconnect === false ? 0 : (options?.maxReconnectAttempts ?? -1);
  if (attempts !== -1) {
    throw new RangeError(
      `${where}: connection must come back whenever the server does: connect with maxReconnectAttempts: -1, got ${attempts}`,
    );
  }
  const server = connection.getServer();
  if (allowInsecure || isLoopback(hostOf(server))) return;
  const otherwise = "or pass { allowInsecure: true } in a network that is yours alone";
  if (protocol?.transport?.isEncrypted?.() !== true) {
    throw new RangeError(
      `${where}: the connection to ${server} is not encrypted: connect with tls, or to wss://, ${otherwise}`,
    );
  }
  if (connection.info?.auth_required !== true) {
    throw new RangeError(
      `${where}: the server ${server} asks for no credentials: give it users, as docs/distributed/nats-server.conf has them, ${otherwise}`,
    );
  }
}

/** Without the port. */
const hostOf = (server: string) => server.replace(/:\d+$/, "").toLowerCase();
