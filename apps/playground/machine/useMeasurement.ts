import { useEffect, useRef, useState } from "preact/hooks";
import { measure, type Result } from "./measure.ts";
import { Side } from "./side.ts";

/** A measurement in its workers, to be watched, started and stopped. */
export interface Measurement {
  readonly results: readonly Result[];
  readonly phase: "waiting" | "running" | "ended";
  /** Why it could not go on. */
  readonly failure: string | undefined;
  start(): void;
  stop(): void;
}

/** Measures at so many parameters, when asked; ends with the component, and when that number changes. */
export function useMeasurement(length: number): Measurement {
  const [results, setResults] = useState<readonly Result[]>([]);
  const [phase, setPhase] = useState<Measurement["phase"]>("waiting");
  const [failure, setFailure] = useState<string>();
  const sides = useRef<readonly Side[]>([]);
  const end = () => {
    for (const side of sides.current) side.stop();
    sides.current = [];
  };
  const reset = (phase: Measurement["phase"]) => {
    end();
    setResults([]);
    setFailure(undefined);
    setPhase(phase);
  };
  useEffect(() => {
    reset("waiting");
    return end;
  }, [length]);

  const run = async () => {
    reset("running");
    const own = [new Side("nadir"), new Side("javascript")] as const;
    sides.current = own;
    try {
      for await (const result of measure(...own, length)) {
        // Others may have been started since.
        if (sides.current !== own) return;
        setResults((results) => [...results, result]);
      }
    } catch (error) {
      setFailure((error as Error).message);
    }
    setPhase("ended");
    end();
  };
  return {
    results,
    phase,
    failure,
    start: () => void run(),
    stop() {
      end();
      setPhase("ended");
    },
  };
}
