/** The time that a host keeps: in tests another one than the machine's. */
export interface Clock {
  /** Milliseconds since some moment. */
  now(): number;
  /** Runs it after so many milliseconds. @returns what takes it back */
  after(milliseconds: number, run: () => void): () => void;
}

export const machineClock: Clock = {
  now: () => performance.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
