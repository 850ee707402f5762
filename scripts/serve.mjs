import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, relative, sep } from "node:path";

const types = {
  ".css": "text/css",
  ".gif": "image/gif",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".mjs": "text/javascript",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
};

/** An answer other than a file. */
class Refusal extends Error {
  constructor(status, headers = {}) {
    super(`${status}`);
    this.status = status;
    this.headers = headers;
  }
}

/**
 * Serves a folder on 127.0.0.1, as plainly as any host would: no COOP, no COEP. Whoever calls it by
 * another name is refused: a page of anywhere could let its own name mean this machine, and read.
 *
 * @param find from a path to the file's path in the folder, and to headers of its own
 * @returns `missed`: what was asked for in vain
 */
export async function serve(folder, find = (path) => ({ path })) {
  const missed = [];
  const server = createServer(async (request, response) => {
    try {
      checkRequest(request, server.address().port);
      if (request.url === "/favicon.ico") return response.writeHead(204).end();
      const { path, headers = {} } = find(pathOf(request.url));
      const { content, type } = await read(folder, path);
      response.writeHead(200, {
        "content-type": type,
        "content-length": content.length,
        "cache-control": "no-store",
        ...headers,
      });
      // Of which nothing is sent where only the head was asked for.
      response.end(content);
    } catch (error) {
      const { status, headers } = error instanceof Refusal ? error : new Refusal(500);
      if (status === 404) missed.push(request.url);
      response.writeHead(status, { "content-length": 0, ...headers }).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { origin: `http://127.0.0.1:${server.address().port}`, missed, close };
}

function checkRequest({ method, headers: { host } }, port) {
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) throw new Refusal(421);
  if (method !== "GET" && method !== "HEAD") throw new Refusal(405, { allow: "GET, HEAD" });
}

/** By hand: `URL` takes what follows `//` for a host, and throws where there is none. */
function pathOf(url) {
  const [path] = url.split(/[?#]/, 1);
  try {
    const decoded = decodeURIComponent(path);
    if (decoded.startsWith("/") && !decoded.includes("\0")) return decoded;
  } catch {
    // No text in UTF-8.
  }
  throw new Refusal(400);
}

async function read(folder, path) {
  const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
  const found = await stat(file).catch(() => undefined);
  if (relative(folder, file).split(sep)[0] === ".." || !found?.isFile()) throw new Refusal(404);
  const content = await readFile(file).catch((error) => {
    throw new Refusal(error.code === "EACCES" || error.code === "EPERM" ? 403 : 500);
  });
  return { content, type: types[extname(file)] ?? "application/octet-stream" };
}
