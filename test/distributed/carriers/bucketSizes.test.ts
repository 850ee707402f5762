/** Servers that say nothing of how long an answer is, or what is not true: no more is loaded than was expected. */
import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import { bucketCarrier } from "../../../src/distributed/index.ts";

const MB = 1_000_000;
const MAXIMUM = 100_000;
const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** A run on a server whose blobs are what `give` gives. */
async function opened(give: (response: ServerResponse) => void) {
  const server = createServer(({ method, url }, response) => {
    response.setHeader("ETag", '"x"');
    if (method === "GET" && url!.includes("/blobs/")) give(response);
    else response.end(`${"0".repeat(32)}\n`);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  ends.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return bucketCarrier({ url: `http://127.0.0.1:${port}` }).open("r");
}

const refused = (message: RegExp) => ({
  ...{ name: "CarrierError", kind: "damaged", message: expect.stringMatching(message) },
});

test("an answer without a length that does not end is left once it is too long", async () => {
  let sent = 0;
  const left = new Promise<void>((resolve) => {
    ends.push(resolve);
  });
  let isLeft = false;
  const run = await opened((response) => {
    const more = () => {
      while (!isLeft && response.write(Buffer.alloc(16_384))) sent += 16_384;
    };
    response.on("drain", more);
    response.on("close", () => {
      isLeft = true;
      for (const end of ends.splice(0, 1)) end();
    });
    more();
  });
  const read = run.getBlob("differences.0", { maximumBytes: MAXIMUM });
  await expect(read).rejects.toMatchObject(
    refused(/blobs\/differences\.0 has \d+ bytes or more, expected at most 100000$/),
  );
  await left;
  // What lies in buffers on the way is sent, too.
  expect(sent).toBeLessThan(20 * MB);
});

test("an answer that says it is too long is not read", async () => {
  const run = await opened((response) => {
    response.setHeader("Content-Length", 5e12);
    response.write("x");
  });
  const read = run.getBlob("differences.0", { maximumBytes: MAXIMUM });
  await expect(read).rejects.toMatchObject(
    refused(/differences\.0 has 5000000000000 bytes, expected at most 100000$/),
  );
});

test("an answer that is short only as it is compressed is left once it is too long", async () => {
  const body = gzipSync(Buffer.alloc(50 * MB));
  expect(body.length).toBeLessThan(MAXIMUM);
  const run = await opened((response) => {
    response.setHeader("Content-Encoding", "gzip");
    response.setHeader("Content-Length", body.length);
    response.end(body);
  });
  const read = run.getBlob("differences.0", { maximumBytes: MAXIMUM });
  await expect(read).rejects.toMatchObject(
    refused(/has \d{6,7} bytes or more, expected at most 100000$/),
  );
  // Without a bound it comes.
  expect(await run.getBlob("differences.0")).toHaveLength(50 * MB);
});

test("what is refused is told in full, however short the answer was expected", async () => {
  const error = `<Error><Code>SlowDown</Code><Message>${"x".repeat(500)}</Message></Error>`;
  const run = await opened((response) => {
    response.statusCode = 503;
    response.end(error);
  });
  await expect(run.getBlob("differences.0", { maximumBytes: 10 })).rejects.toMatchObject({
    ...{ kind: "unreachable", message: expect.stringContaining("503 SlowDown: xxx") },
  });
});
