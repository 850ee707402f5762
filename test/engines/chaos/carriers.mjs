// Servers that are killed, and how programs reach them.

import { jetstreamManager } from "@nats-io/jetstream";
import { connect, headers } from "@nats-io/transport-node";
import { AwsClient } from "aws4fetch";
import { bucketCarrier, natsCarrier } from "nadir/distributed";
import { startBucket } from "../distributed/bucketServer.mjs";
import { startNats } from "../distributed/natsServer.mjs";

const natsConfiguration = ({ port, folder }) => `
listen: "127.0.0.1:${port}"
max_payload: 8MB
jetstream { store_dir: "${folder}/store", sync_interval: always }
authorization { user: chaos, password: "of this machine alone" }`;

/** By name: a server, and where programs find it, as text that goes through an environment. */
export const servers = {
  async nats() {
    const server = await startNats(natsConfiguration);
    return { server, place: { nats: server.port } };
  },
  async bucket() {
    const server = await startBucket();
    return { server, place: { bucket: server.url, credentials: server.root } };
  },
};

/** @returns the carrier, and what lets go of it */
export async function carrierOf({ nats, bucket, credentials }) {
  if (nats === undefined) {
    const aws = new AwsClient({ ...credentials, service: "s3", region: "us-east-1", retries: 0 });
    const fetch = (address, init) => aws.fetch(address, init);
    return { carrier: bucketCarrier({ url: bucket, fetch, poll: 200 }), end: async () => {} };
  }
  const connection = await connected(nats);
  return {
    carrier: natsCarrier(connection, { jetstreamManager, headers }, { timeout: 5000 }),
    end: () => connection.close(),
  };
}

/** A program that is started while its server is down comes back to it. */
async function connected(port) {
  for (let tries = 1; ; tries++) {
    try {
      return await connect({
        ...{ servers: `127.0.0.1:${port}`, user: "chaos", pass: "of this machine alone" },
        ...{ maxReconnectAttempts: -1, reconnectTimeWait: 100, pingInterval: 20_000 },
      });
    } catch (error) {
      if (tries === 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}
