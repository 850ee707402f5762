/** As a shell says that a signal ended a command: 128 and its number. */
const CODES = { SIGINT: 130, SIGTERM: 143 } as const;
const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/**
 * A signal that is aborted when the process is asked to end, so that it ends between two things that it does. Asked again, it
 * ends at once.
 * @param tell is told of the first time
 * @returns also what lets go of it, and then leaves the exit code
 */
export function stopping(tell: (text: string) => void): {
  readonly signal: AbortSignal;
  forget(): void;
} {
  const controller = new AbortController();
  let code: number | undefined;
  const end = (name: (typeof SIGNALS)[number]) => {
    if (code !== undefined) process.exit(code);
    code = CODES[name];
    tell(name === "SIGINT" ? "stopping; Ctrl-C again ends it at once" : "stopping");
    controller.abort();
  };
  for (const name of SIGNALS) process.on(name, end);
  return {
    signal: controller.signal,
    forget() {
      for (const name of SIGNALS) process.removeListener(name, end);
      if (code !== undefined) process.exitCode = code;
    },
  };
}
