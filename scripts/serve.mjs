import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const types = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
};

/**
 * Serves a folder on 127.0.0.1, as plainly as any host would: no COOP, no COEP.
 *
 * @param find from a path to the file's path in the folder, and to headers of its own
 * @returns `missed`: what was asked for in vain
 */
export async function serve(folder, find = (path) => ({ path })) {
  const missed = [];
  const server = createServer(async ({ url }, response) => {
    if (url === "/favicon.ico") return response.writeHead(204).end();
    const { path, headers = {} } = find(new URL(url, "http://127.0.0.1").pathname);
    const file = join(folder, normalize(path.endsWith("/") ? `${path}index.html` : path));
    const found = await stat(file).catch(() => undefined);
    if (!found?.isFile()) {
      missed.push(url);
      return response.writeHead(404).end();
    }
    response.setHeader("content-type", types[extname(file)] ?? "application/octet-stream");
    response.setHeader("cache-control", "no-store");
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { origin: `http://127.0.0.1:${server.address().port}`, missed, close };
}
