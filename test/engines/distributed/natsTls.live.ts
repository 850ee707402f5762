/** TLS as docs/distributed/nats-server.conf has it, with an authority that this test has made. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { connect, type NatsConnection, wsconnect } from "@nats-io/transport-node";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { natsCarrier } from "../../../src/distributed/index.ts";
import { configuration, connected, packages, passwords, startPlain } from "./nats.ts";
import { type NatsServer, startNats } from "./natsServer.mjs";

const certificates = process.env.NADIR_CERTIFICATES!;
const authority = (name: string) => readFileSync(join(certificates, `${name}.pem`), "utf8");
const worker = {
  user: "worker",
  pass: passwords.NADIR_WORKER_PASSWORD,
  inboxPrefix: "_INBOX_worker",
  maxReconnectAttempts: -1,
};

let server: NatsServer;
const open: NatsConnection[] = [];
beforeAll(async () => {
  server = await startNats((place) => configuration(place, certificates), passwords);
});
afterEach(() => Promise.all(open.splice(0).map((connection) => connection.close())));
afterAll(() => server.remove());

/** The same connection, as it were to another machine. */
const elsewhere = (connection: NatsConnection) => {
  open.push(connection);
  return new Proxy(connection, {
    get(target, name) {
      if (name === "getServer") return () => "nats.example.org:4222";
      const value = Reflect.get(target, name, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
};

/** That a worker gets through to the server, which says that there is no such run. */
async function expectThrough(connection: NatsConnection) {
  const carrier = natsCarrier(elsewhere(connection), packages);
  await expect(carrier.open("none")).rejects.toMatchObject({ kind: "missing" });
}

test("TLS with an authority that is known is taken, to any machine", async () => {
  const tls = { ca: authority("authority") };
  await expectThrough(await connect({ ...worker, servers: `localhost:${server.port}`, tls }));
});

test("wss:// likewise", async () => {
  await expectThrough(await wsconnect({ ...worker, servers: `wss://localhost:${server.webPort}` }));
});

test("another authority's certificate is refused", async () => {
  const tls = { ca: authority("stranger") };
  const connecting = connect({ ...worker, servers: `localhost:${server.port}`, tls });
  await expect(connecting).rejects.toThrow(/certificate|self.signed|unable to verify/i);
});

test("so is a certificate of another name", async () => {
  const tls = { ca: authority("authority"), servername: "nats.example.org" };
  const connecting = connect({ ...worker, servers: `127.0.0.1:${server.port}`, tls });
  await expect(connecting).rejects.toThrow("altnames");
});

test("a plain connection to another machine is refused, whatever the transport", async () => {
  const plain = await startPlain();
  try {
    for (const way of ["TCP", "WebSocket"] as const) {
      const connection = elsewhere(await connected(plain, "worker", way));
      expect(() => natsCarrier(connection, packages)).toThrow(
        "natsCarrier: the connection to nats.example.org:4222 is not encrypted",
      );
      await natsCarrier(connection, packages, { allowInsecure: true })
        .open("none")
        .catch((error) => expect(error).toMatchObject({ kind: "missing" }));
    }
  } finally {
    await Promise.all(open.splice(0).map((connection) => connection.close()));
    await plain.remove();
  }
});

test("so is a server that asks nobody for credentials", async () => {
  const anybody = await startNats(
    (place) => configuration(place, certificates).replace(/# What a worker may[\s\S]*/, ""),
    passwords,
  );
  try {
    const tls = { ca: authority("authority") };
    const servers = `localhost:${anybody.port}`;
    const connection = elsewhere(await connect({ servers, tls, maxReconnectAttempts: -1 }));
    expect(() => natsCarrier(connection, packages)).toThrow(
      "natsCarrier: the server nats.example.org:4222 asks for no credentials",
    );
  } finally {
    await Promise.all(open.splice(0).map((connection) => connection.close()));
    await anybody.remove();
  }
});
