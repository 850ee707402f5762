import type { RoundPart } from "../../../src/distributed/index.ts";

/** What a round's parts are called, and what helps where one takes most. */
export const advice: Readonly<Record<RoundPart, { readonly name: string; readonly do: string }>> = {
  training: { name: "training", do: "nothing is lost: more machines train more in the same time" },
  stragglers: { name: "stragglers", do: "a quorum below all shards, with some grace" },
  failures: { name: "failures", do: "shorter leases, and more workers than shards" },
  latency: { name: "latency", do: "a carrier that tells of changes, as NATS does" },
  download: { name: "workers' download", do: "more inner steps a round" },
  upload: { name: "workers' upload", do: "int4 in place of int8; more inner steps a round" },
  server: { name: "server's bandwidth", do: "more inner steps a round, int4, or a faster server" },
  coordinatorLatency: {
    name: "coordinator's requests",
    do: "a coordinator near the server; fewer shards, of more inner steps each",
  },
  coordinatorDownload: {
    name: "coordinator's download",
    do: "a coordinator near the server, int4; fewer shards, of more inner steps each",
  },
  averaging: {
    name: "averaging",
    do: "a faster coordinator; fewer shards, of more inner steps each",
  },
  coordinatorUpload: { name: "coordinator's upload", do: "a coordinator near the server" },
};
