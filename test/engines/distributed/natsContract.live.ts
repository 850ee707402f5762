/** The contract of carriers, on a real server of NATS. */
import type { NatsConnection } from "@nats-io/transport-node";
import { afterAll, beforeAll, describe } from "vitest";
import { natsCarrier } from "../../../src/distributed/index.ts";
import { testCarrier } from "../../distributed/carriers/contract.ts";
import { connected, packages, startPlain, type Way } from "./nats.ts";
import type { NatsServer } from "./natsServer.mjs";

let server: NatsServer;
beforeAll(async () => {
  server = await startPlain();
});
afterAll(() => server.remove());

for (const way of ["TCP", "WebSocket"] satisfies Way[]) {
  describe(`NATS by ${way}`, () => {
    const connections: NatsConnection[] = [];
    testCarrier(async () => {
      const connection = await connected(server, "coordinator", way);
      connections.push(connection);
      return natsCarrier(connection, packages);
    });
    afterAll(() => Promise.all(connections.map((connection) => connection.close())));
  });
}
