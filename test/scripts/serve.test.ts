/** The server that pages are looked at by, as anybody may talk to it: over a raw socket. */
import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** In a process of its own, which would end; and not as root, who may read all. */
const program = `
  const [module, name, folder] = process.argv.slice(-3);
  const { origin } = await (await import(module))[name](folder);
  if (process.getuid?.() === 0) process.seteuid(65534);
  console.log(origin);
  process.stdin.on("end", () => process.exit()).resume();
`;

const servers = [
  { file: "scripts/serve.mjs", name: "serve" },
  { file: "test/engines/browsers/server.mjs", name: "servePages" },
  { file: "test/engines/adapters/site.mjs", name: "serveSite" },
];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "nadir-served-"));
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, "site/sub"), { recursive: true });
  writeFileSync(join(folder, "secret"), "secret");
  writeFileSync(join(folder, "site/index.html"), "home");
  writeFileSync(join(folder, "site/sub/index.html"), "below");
  writeFileSync(join(folder, "site/a b.js"), "spaced");
  writeFileSync(join(folder, "site/locked.js"), "locked", { mode: 0 });
  symlinkSync("loop", join(folder, "site/loop"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(servers)("$file", ({ file, name }) => {
  let child: ChildProcess;
  let port: number;
  beforeAll(async () => {
    const module = pathToFileURL(file).href;
    const words = ["--input-type=module", "-e", program, module, name, join(folder, "site")];
    child = spawn(process.execPath, words, { stdio: ["pipe", "pipe", "inherit"] });
    for await (const line of createInterface({ input: child.stdout! })) {
      port = Number(new URL(line).port);
      break;
    }
  });
  afterAll(() => {
    child.stdin!.end();
  });

  /** Status and body of the answer to a request as it stands, or "" if there is none. */
  async function send(request: string): Promise<string> {
    const socket = connect(port, "127.0.0.1");
    socket.write(request);
    const answer = await text(socket);
    const [head, body] = answer.split("\r\n\r\n", 2);
    return `${head!.split(" ")[1]} ${/chunked/i.test(head!) ? "?" : body}`;
  }
  const host = () => `127.0.0.1:${port}`;
  const ask = (method: string, path: string, name = host()) =>
    send(`${method} ${path} HTTP/1.1\r\nHost: ${name}\r\nConnection: close\r\n\r\n`);

  it.each([
    ["/", "200 home"],
    ["/sub/", "200 below"],
    ["/a%20b.js?and=more", "200 spaced"],
    ["//", "200 home"],
    ["///sub//", "200 below"],
    ["/sub", "404 "],
    ["/nothing", "404 "],
    ["/loop", "404 "],
    ["/index.html/", "404 "],
    [`/${"x".repeat(4000)}`, "404 "],
    ["/locked.js", "403 "],
    ["/../secret", "404 "],
    ["/sub/../../secret", "404 "],
    ["/%2e%2e/secret", "404 "],
    ["/..%2fsecret", "404 "],
    ["/strict/../../secret", "404 "],
    ["/%E0%A4%A", "400 "],
    ["/%", "400 "],
    ["/index.html%00.js", "400 "],
    ["*", "400 "],
    ["http://elsewhere.example/secret", "400 "],
    ["/constructor/index.html", "404 "],
    ["/__proto__/index.html", "404 "],
    ["/toString/", "404 "],
    ["/favicon.ico", "204 "],
  ])("answers GET %s by %j, and lives on", async (path, answer) => {
    expect(await ask("GET", path)).toBe(answer);
    expect(await ask("GET", "/")).toBe("200 home");
    expect(child.exitCode).toBe(null);
  });

  it("answers HEAD without a body, and no other method", async () => {
    expect(await ask("HEAD", "/")).toBe("200 ");
    expect(await ask("HEAD", "/nothing")).toBe("404 ");
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"]) {
      expect(await ask(method, "/"), method).toBe("405 ");
    }
  });

  it("answers to its own name only", async () => {
    expect(await ask("GET", "/", `localhost:${port}`)).toBe("200 home");
    const others = ["elsewhere.example", `elsewhere.example:${port}`, "127.0.0.1", "localhost:1"];
    for (const other of [...others, "", `127.0.0.1:${port}.elsewhere.example`]) {
      expect(await ask("GET", "/", other), other).toBe("421 ");
    }
    expect(await send("GET / HTTP/1.0\r\n\r\n")).toBe("421 ");
  });

  it("lives on after what is no HTTP, and after who goes away", async () => {
    expect(await send("nonsense\r\n\r\n")).toBe("400 ");
    const socket = connect(port, "127.0.0.1");
    await new Promise((resolve) => {
      socket.write(`GET / HTTP/1.1\r\nHost: ${host()}\r\n\r\n`, resolve);
    });
    socket.destroy();
    expect(await ask("GET", "/")).toBe("200 home");
  });
});
