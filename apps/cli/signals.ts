/** What asks a process to end, and would end it where it stands. */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Works; a signal that ends the process before it is done undoes the work first. */
export async function undoneBySignals<T>(undo: () => void, work: () => Promise<T>): Promise<T> {
  const end = (signal: NodeJS.Signals) => {
    undo();
    forget();
    // So that the parent process sees what ended it.
    process.kill(process.pid, signal);
  };
  const forget = () => {
    for (const signal of SIGNALS) process.removeListener(signal, end);
  };
  for (const signal of SIGNALS) process.on(signal, end);
  try {
    return await work();
  } finally {
    forget();
  }
}
