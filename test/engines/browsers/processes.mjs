import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";

const children = new Set();
process.on("exit", () => {
  for (const child of children) child.kill();
});

/** Starts a program that ends with this one. */
export function start(command, words, options) {
  const child = spawn(command, words, { stdio: "ignore", ...options });
  children.add(child);
  return child.on("exit", () => children.delete(child));
}

/** Xvfb on a display that is free: it writes which to descriptor 3. */
export async function startDisplay() {
  const words = ["-displayfd", "3", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"];
  const process = start("Xvfb", words, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const [number] = await once(process.stdio[3], "data", { signal: AbortSignal.timeout(10_000) });
  return { process, name: `:${String(number).trim()}` };
}

export async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}
