/** WebKitGTK's MiniBrowser by plain WebDriver, on a display of its own: it has no headless mode. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { poll } from "./poll.mjs";
import { which } from "./which.mjs";

export const webkit = {
  engine: "WebKitGTK",
  packages: "webkit2gtk-driver xvfb",
  command: () => which("Xvfb") && which("WebKitWebDriver"),
  open,
};

async function open(driver) {
  const display = await startDisplay();
  const port = await freePort();
  const service = start(driver, ["--host=127.0.0.1", `--port=${port}`], {
    env: { ...process.env, DISPLAY: display.name },
  });
  const stop = () => {
    service.kill();
    display.process.kill();
  };
  try {
    const call = caller(`http://127.0.0.1:${port}`);
    await poll(() => call("GET", "/status").catch(() => undefined));
    const { sessionId, capabilities } = await call("POST", "/session", { capabilities: {} });
    const session = `/session/${sessionId}`;
    return {
      version: capabilities.browserVersion,
      visit: (url) => visit(call, session, url),
      close: () => call("DELETE", session).finally(stop),
    };
  } catch (error) {
    stop();
    throw error;
  }
}

async function visit(call, session, url) {
  await call("POST", `${session}/url`, { url });
  const script = { script: "return globalThis.outcome", args: [] };
  return JSON.parse(await poll(() => call("POST", `${session}/execute/sync`, script)));
}

/** Xvfb on a display that is free: it writes which to descriptor 3. */
async function startDisplay() {
  const words = ["-displayfd", "3", "-screen", "0", "1024x768x24", "-nolisten", "tcp"];
  const process = start("Xvfb", words, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const [number] = await once(process.stdio[3], "data", { signal: AbortSignal.timeout(10_000) });
  return { process, name: `:${String(number).trim()}` };
}

function start(command, words, options) {
  const child = spawn(command, words, { stdio: "ignore", ...options });
  process.on("exit", () => child.kill());
  return child;
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

function caller(origin) {
  return async (method, path, body) => {
    const response = await fetch(origin + path, {
      method,
      headers: { "content-type": "application/json" },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(60_000),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebDriver: ${value.error}: ${value.message}`);
    return value;
  };
}
