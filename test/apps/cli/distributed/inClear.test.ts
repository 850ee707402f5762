import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { readAddress } from "../../../../apps/cli/distributed/address.ts";
import { connectNats } from "../../../../apps/cli/distributed/nats.ts";
import * as distributed from "../../../../src/distributed/index.ts";
import * as nadir from "../../../../src/index.ts";

/** Servers that speak as NATS does, but for TLS, and what was said to each. */
class InClear {
  heard = "";
  connections = 0;
  readonly #others: string[] = [];
  readonly #sockets = new Set<Socket>();
  readonly #server = createServer((socket) => {
    this.connections++;
    this.#sockets.add(socket);
    const info = { version: "2.10.0", proto: 1, headers: true, max_payload: 2 ** 20 };
    const all = { ...info, auth_required: true, connect_urls: this.#others };
    socket.write(`INFO ${JSON.stringify(all)}\r\n`);
    socket.setEncoding("utf8").on("data", (text) => {
      this.heard += text;
      if (String(text).includes("PING")) socket.write("PONG\r\n");
    });
    socket.on("error", () => {});
  });

  async start() {
    await once(this.#server.listen(0), "listening");
    return this;
  }

  get port() {
    return (this.#server.address() as AddressInfo).port;
  }

  /** Speaks of another one of its cluster. */
  knows(other: string) {
    this.#others.push(other);
  }

  drop() {
    for (const socket of this.#sockets) socket.destroy();
    this.#sockets.clear();
  }

  stop() {
    this.drop();
    this.#server.close();
  }
}

let server: InClear;
beforeEach(async () => {
  server = await new InClear().start();
  vi.stubEnv("NATS_USER", "worker");
  vi.stubEnv("NATS_PASSWORD", "secret");
});
afterEach(() => {
  vi.unstubAllEnvs();
  server.stop();
});

/** By a host whose name is not this machine's, though it leads here. */
const connectTo = (host: string, scheme = "nats") => {
  const address = readAddress(`${scheme}://${host}:${server.port}`);
  const { signal } = new AbortController();
  const connecting = { path: "run", patience: 60_000, signal, tell() {} };
  return connectNats(address as never, { nadir, distributed } as never, connecting);
};

it.each(["nats", "tls"])(
  "no password is sent to %s:// beyond this machine that has no TLS, nor tried again",
  async (scheme) => {
    const failure = connectTo("0.0.0.0", scheme);
    await expect(failure).rejects.toThrow(
      /^--carrier: cannot connect to .*: server does not support 'tls'; TLS is wanted by tls:\/\/, by NATS_CA, and of all that is beyond this machine$/,
    );
    expect(server.heard).toBe("");
  },
);

it("on this machine it may be in clear", async () => {
  const { close } = await connectTo("127.0.0.1");
  expect(server.heard).toContain('"pass":"secret"');
  await close();
});

it("nor is it sent to whom one of this machine speaks of", async () => {
  const other = await new InClear().start();
  server.knows(`0.0.0.0:${other.port}`);
  const { close } = await connectTo("127.0.0.1");
  for (let times = 1; times <= 4; times++) {
    server.drop();
    await vi.waitUntil(() => server.connections + other.connections > times, 20_000);
  }
  await close();
  other.stop();
  expect([server.connections, other.heard]).toEqual([5, ""]);
});
