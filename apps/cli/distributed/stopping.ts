const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/** As a shell says that Ctrl-C ended a command. */
export const STOPPED = 130;

/**
 * A signal that is aborted when the process is asked to end, so that it ends between two things that it does. Asked again, it
 * ends at once.
 * @param tell is told of the first time
 */
export function stopping(tell: (text: string) => void): {
  readonly signal: AbortSignal;
  forget(): void;
} {
  const controller = new AbortController();
  const end = (name: NodeJS.Signals) => {
    if (controller.signal.aborted) process.exit(STOPPED);
    tell(name === "SIGINT" ? "stopping; Ctrl-C again ends it at once" : "stopping");
    controller.abort();
  };
  for (const name of SIGNALS) process.on(name, end);
  return {
    signal: controller.signal,
    forget() {
      for (const name of SIGNALS) process.removeListener(name, end);
    },
  };
}
