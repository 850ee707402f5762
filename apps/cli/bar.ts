import { SingleBar } from "cli-progress";

/** A bar in a terminal that shows how far something has come. */
export interface Bar {
  /** One further, with what is shown beside it now. */
  advance(beside: Readonly<Record<string, string>>): void;
  /** Takes the bar away. */
  stop(): void;
}

/**
 * Starts a bar of `total` parts. It leaves the terminal's cursor and wrapping alone: whatever ends the
 * process, nothing need be given back.
 * @param format what is shown beside it, with names in braces.
 * @param beside what they stand for at first: as wide as later, so that nothing jumps.
 */
export function startBar(
  total: number,
  format: string,
  beside: Readonly<Record<string, string>>,
): Bar {
  const progress = new SingleBar({
    format: `{bar} {percentage} %  ${format}  {eta_formatted} left`,
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
  progress.start(total, 0, beside);
  return {
    advance: (beside) => progress.increment(beside),
    stop: () => progress.stop(),
  };
}
