import { useEffect, useRef, useState } from "preact/hooks";
import { useStillness } from "../parts/useMedia.ts";
import { Client, type Standing } from "./client.ts";
import type { Length, Rules } from "./protocol.ts";
import type { GanState } from "./state.ts";

/** A game as the state has it. It starts by itself, but where nothing should move. */
export function useClient({ settings, noise, seed, steps, speed, field }: GanState): Client {
  const isStill = useStillness();
  const rules: Rules = { settings, noise };
  const length: Length = { steps, seed };
  const [client] = useState(() => {
    const worker = new Worker(new URL("./ganWorker.js", import.meta.url), { type: "module" });
    return new Client(worker, rules, length, { running: !isStill, speed, field });
  });
  useEffect(() => () => client.dispose(), [client]);
  useLater(() => client.change(rules), [settings, noise]);
  useLater(() => client.start(rules, length), [seed, steps]);
  useLater(() => client.watch({ speed, field }), [speed, field]);
  return client;
}

/** How the game stands, frame by frame. */
export function useStanding(client: Client): Standing {
  const [standing, set] = useState(client.standing);
  useEffect(() => {
    const follow = () => set(client.standing);
    follow();
    return client.follow(follow);
  }, [client]);
  return standing;
}

/** An effect of changes alone, not of how things are at first. */
function useLater(effect: () => void, inputs: readonly unknown[]): void {
  const isLater = useRef(false);
  useEffect(() => {
    if (isLater.current) effect();
    isLater.current = true;
  }, inputs as unknown[]);
}
