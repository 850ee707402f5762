/** The built command as a process that can be heard, killed and waited for. */
import { spawn } from "node:child_process";
import { command } from "../../apps/cli/run.ts";

export interface Command {
  /** What it has said so far. */
  readonly stdout: string;
  readonly stderr: string;
  readonly hasEnded: boolean;
  readonly end: Promise<{
    readonly code: number | null;
    readonly stdout: string;
    readonly stderr: string;
  }>;
  /** Resolves when it has said so; rejects if it ends before. */
  said(text: string): Promise<void>;
  signal(name: NodeJS.Signals): void;
  /** Sends a signal, and waits for its end. */
  kill(name: NodeJS.Signals): Promise<void>;
}

/** What a user's environment may have is no part of a test. */
const {
  NATS_USER: _u,
  NATS_PASSWORD: _p,
  NATS_TOKEN: _t,
  NATS_CREDS: _c,
  NATS_CA: _a,
  ...rest
} = process.env;

export function started(
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
): Command {
  const child = spawn(process.execPath, [command, ...words], {
    env: { ...rest, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = { stdout: "", stderr: "" };
  const listeners = new Set<() => void>();
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (text: string) => {
      said[name] += text;
      for (const listen of listeners) listen();
    });
  }
  let hasEnded = false;
  const end = new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) => {
    child.on("close", (code) => {
      hasEnded = true;
      resolve({ code, ...said });
      for (const listen of listeners) listen();
    });
  });
  return {
    get stdout() {
      return said.stdout;
    },
    get stderr() {
      return said.stderr;
    },
    get hasEnded() {
      return hasEnded;
    },
    end,
    said: (text) =>
      new Promise((resolve, reject) => {
        const listen = () => {
          if (said.stdout.includes(text) || said.stderr.includes(text)) resolve();
          else if (hasEnded)
            reject(new Error(`ended without "${text}": ${said.stdout}${said.stderr}`));
          else return;
          listeners.delete(listen);
        };
        listeners.add(listen);
        listen();
      }),
    signal: (name) => void child.kill(name),
    async kill(name) {
      child.kill(name);
      await end;
    },
  };
}
