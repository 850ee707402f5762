/** A server that signs for workers of a run, pages too. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { isWorkersRequest } from "../../../src/distributed/index.ts";
import { PREFIX, presigned } from "./bucket.ts";
import type { BucketServer } from "./bucketServer.mjs";

export interface Signer {
  readonly url: string;
  close(): void;
}

export async function startSigner(server: BucketServer, run: string): Promise<Signer> {
  const listening = createServer(async (incoming, outgoing) => {
    let text = "";
    for await (const chunk of incoming) text += chunk;
    const request: unknown = JSON.parse(text);
    const isFine = isWorkersRequest({ url: server.url, prefix: PREFIX, run }, request);
    outgoing.writeHead(isFine ? 200 : 403, { "Access-Control-Allow-Origin": "*" });
    outgoing.end(isFine ? await presigned(server.root, request) : "not yours");
  });
  await new Promise<void>((resolve) => listening.listen(0, "127.0.0.1", resolve));
  const { port } = listening.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => {
      listening.closeAllConnections();
      listening.close();
    },
  };
}
