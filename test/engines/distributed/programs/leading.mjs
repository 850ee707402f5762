// Leads the run of docs/distributed.md until it has ended, and says who was in its rounds.

import { createHash } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { jetstreamManager } from "@nats-io/jetstream";
import { connect, headers } from "@nats-io/transport-node";
import { AwsClient } from "aws4fetch";
import { bucketCarrier, coordinate, natsCarrier } from "nadir/distributed";

const { circle, place, kinds } = JSON.parse(process.argv[2]);
const { parameters, options } = await import(pathToFileURL(circle).href);
const rounds = Object.fromEntries(kinds.map((kind) => [kind, 0]));
const { carrier, close } = await carrierAt(place);
await coordinate({
  ...{ carrier, run: "circle", parameters, ...options },
  async onRound({ shards }) {
    const kindsOf = new Set(shards.map(({ worker }) => worker.split(" ")[0]));
    for (const kind of kindsOf) rounds[kind]++;
    // An engine that starts slowly finds a round that has just begun.
    if (Object.values(rounds).includes(0)) await setTimeout(1000);
  },
});
await close();
const digest = createHash("sha256");
for (const { data } of Object.values(parameters)) digest.update(data);
console.log(JSON.stringify({ digest: digest.digest("hex"), rounds }));

async function carrierAt({ servers, user, pass, url, credentials }) {
  if (url) {
    const aws = new AwsClient({ ...credentials, service: "s3", region: "us-east-1", retries: 0 });
    const fetch = (address, init) => aws.fetch(address, init);
    return { carrier: bucketCarrier({ url, prefix: "nadir", fetch, poll: 50 }), close() {} };
  }
  const connection = await connect({
    ...{ servers, user, pass, inboxPrefix: `_INBOX_${user}` },
    ...{ maxReconnectAttempts: -1, pingInterval: 20_000 },
  });
  const carrier = natsCarrier(connection, { jetstreamManager, headers });
  return { carrier, close: () => connection.close() };
}
