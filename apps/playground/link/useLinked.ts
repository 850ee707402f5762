import { useEffect, useState } from "preact/hooks";
import type { Codec, Link } from "./link.ts";

/** A section's state, which the page's address follows. */
export function useLinked<State>(
  codec: Codec<State>,
  link: Link,
): [state: State, change: (change: Partial<State>) => void] {
  const [{ state, ignored }, set] = useState(() => codec.read(link.fields));
  useEffect(() => link.ignore(ignored), [ignored]);
  useEffect(() => link.replace(codec.write(state)), [state]);
  const change = (change: Partial<State>) =>
    set(({ state, ignored }) => ({ state: { ...state, ...change }, ignored }));
  return [state, change];
}
