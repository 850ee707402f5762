import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { readAddress } from "../../../../apps/cli/distributed/address.ts";
import { connectNats } from "../../../../apps/cli/distributed/nats.ts";
import * as distributed from "../../../../src/distributed/index.ts";
import * as nadir from "../../../../src/index.ts";

/** What was said to a server that speaks as NATS does, but for TLS. */
let heard = "";
const server = createServer((socket) => {
  const info = { version: "2.10.0", proto: 1, headers: true, max_payload: 2 ** 20 };
  socket.write(`INFO ${JSON.stringify({ ...info, auth_required: true })}\r\n`);
  socket.setEncoding("utf8").on("data", (text) => {
    heard += text;
    if (heard.includes("PING")) socket.write("PONG\r\n");
  });
  socket.on("error", () => {});
});

beforeAll(async () => {
  await once(server.listen(0), "listening");
  vi.stubEnv("NATS_USER", "worker");
  vi.stubEnv("NATS_PASSWORD", "secret");
});
afterAll(() => {
  vi.unstubAllEnvs();
  server.close();
});
beforeEach(() => {
  heard = "";
});

/** By a host whose name is not this machine's, though it leads here. */
const connectTo = (host: string, scheme = "nats") => {
  const address = readAddress(`${scheme}://${host}:${(server.address() as AddressInfo).port}`);
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
    expect(heard).toBe("");
  },
);

it("on this machine it may be in clear", async () => {
  const { close } = await connectTo("127.0.0.1");
  expect(heard).toContain('"pass":"secret"');
  await close();
});
