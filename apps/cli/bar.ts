import { SingleBar } from "cli-progress";

/** A bar in a terminal that shows how far something has come. */
export interface Bar {
  /** One further, with what is shown beside it now. */
  advance(beside: Readonly<Record<string, string>>): void;
  /** As far as before, with something else beside it. */
  show(beside: Readonly<Record<string, string>>): void;
  /** Writes lines above it. */
  above(write: () => void): void;
  /** Takes the bar away. */
  stop(): void;
}

/**
 * Starts a bar of `total` parts. It leaves the terminal's cursor and wrapping alone: whatever ends the
 * process, nothing need be given back.
 * @param format what is shown beside it, with names in braces; `{eta_formatted}` is how long it will take.
 * @param beside what they stand for at first: as wide as later, so that nothing jumps.
 * @param begun how far it is.
 */
export function startBar(
  total: number,
  format: string,
  beside: Readonly<Record<string, string>>,
  begun = 0,
): Bar {
  const progress = new SingleBar({
    format: `{bar} {percentage} %  ${format}`,
    barsize: 24,
    barCompleteChar: "█",
    barIncompleteChar: "░",
    autopadding: true,
    // As many parts as take some seconds, for an estimate that does not jump.
    etaBuffer: 100,
    hideCursor: false,
    // Lines that are too long are cut by the bar itself.
    linewrap: true,
    // It would take Ctrl-C for itself, and the command would go on.
    gracefulExit: false,
    clearOnComplete: true,
    stream: process.stdout,
  });
  let value = begun;
  let shown = beside;
  progress.start(total, value, shown);
  return {
    advance(beside) {
      value++;
      shown = beside;
      progress.increment(beside);
    },
    show(beside) {
      shown = beside;
      progress.update(value, beside);
    },
    above(write) {
      // It remembers where it is on the screen, which lines that are written would move.
      progress.stop();
      write();
      progress.start(total, value, shown);
    },
    stop: () => progress.stop(),
  };
}
