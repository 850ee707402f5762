import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { policies } from "./site.mjs";

const types = { ".html": "text/html", ".js": "text/javascript", ".mjs": "text/javascript" };

/**
 * Serves a folder on 127.0.0.1, as plainly as any host would: no COOP, no COEP. A path below the name
 * of a policy is that without it, under that policy. `missed` is what was asked for in vain.
 */
export async function serve(folder) {
  const missed = [];
  const server = createServer(async ({ url }, response) => {
    if (url === "/favicon.ico") return response.writeHead(204).end();
    const { policy, path } = split(url);
    const file = join(folder, normalize(path));
    const found = await stat(file).catch(() => undefined);
    if (!found?.isFile()) {
      missed.push(url);
      return response.writeHead(404).end();
    }
    response.setHeader("content-type", types[extname(file)] ?? "application/octet-stream");
    response.setHeader("cache-control", "no-store");
    if (policy) response.setHeader("content-security-policy", policy);
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { origin: `http://127.0.0.1:${server.address().port}`, missed, close };
}

function split(url) {
  const [, first, rest] = /^\/([^/]*)(.*)$/.exec(url);
  return policies[first] ? { policy: policies[first], path: rest } : { path: url };
}
