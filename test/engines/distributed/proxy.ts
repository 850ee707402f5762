/** A proxy before a server of HTTP that does its work badly, as it is told, once. */
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What a proxy does wrong. */
export type Fault =
  /** Cuts the connection when half of the request has come; the server sees as much. */
  | "cut request"
  /** Cuts the connection when half of the answer has gone. */
  | "cut answer"
  /** Has the server do it, and cuts the connection instead of an answer. */
  | "done, then cut"
  /** Has the server do it, and says nothing more. */
  | "done, then silent"
  /** Has the server do it, and answers with 500. */
  | "done, then 500"
  /** Answers with 503, and the server hears of nothing. */
  | "busy";

export interface FaultyProxy {
  readonly origin: string;
  /** What goes wrong with the next request of a method; then all goes through again. */
  fail(method: string, fault: Fault): void;
  /** How many requests came. */
  readonly count: () => number;
  close(): Promise<void>;
}

export async function startProxy(port: number): Promise<FaultyProxy> {
  let next: readonly [string, Fault] | undefined;
  let count = 0;
  const server = createServer(async (incoming, outgoing) => {
    count++;
    const [method, fault] = next ?? [];
    const isNow = method === incoming.method;
    if (isNow) next = undefined;
    await pass(port, incoming, outgoing, isNow ? fault : undefined).catch(() => {
      outgoing.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    fail: (method, fault) => {
      next = [method, fault];
    },
    count: () => count,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

async function pass(
  port: number,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  fault: Fault | undefined,
): Promise<void> {
  const { method, url: path, headers } = incoming;
  const body = await all(incoming);
  if (fault === "busy") return void outgoing.writeHead(503).end("<html>busy</html>");
  const asked = request({ host: "127.0.0.1", port, method, path, headers, agent: false });
  if (fault === "cut request") {
    asked.on("error", () => {});
    asked.write(body.subarray(0, body.length / 2), () => {
      asked.destroy();
      outgoing.destroy();
    });
    return;
  }
  asked.end(body);
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    asked.once("response", resolve).once("error", reject);
  });
  const bytes = await all(answer);
  if (fault === "done, then silent") return;
  if (fault === "done, then cut") return void outgoing.destroy();
  if (fault === "done, then 500") return void outgoing.writeHead(500).end();
  outgoing.writeHead(answer.statusCode!, answer.headers);
  if (fault !== "cut answer") return void outgoing.end(bytes);
  outgoing.write(bytes.subarray(0, bytes.length / 2), () => outgoing.destroy());
}

async function all(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
