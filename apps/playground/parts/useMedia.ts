import { useEffect, useState } from "preact/hooks";

/** Whether a media query holds, also when it changes. */
export function useMedia(query: string): boolean {
  const [holds, setHolds] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const hear = () => setHolds(media.matches);
    media.addEventListener("change", hear);
    return () => media.removeEventListener("change", hear);
  }, [query]);
  return holds;
}

/** Whether nothing should move that need not. */
export function useStillness(): boolean {
  return useMedia("(prefers-reduced-motion: reduce)");
}
