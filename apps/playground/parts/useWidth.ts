import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";

/** How wide an element is inside, in CSS pixels, also when that changes; 0 at first. */
export function useWidth(place: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = place.current!;
    const measure = () => setWidth(element.clientWidth);
    // A frame later: browsers report it as an error if what is observed changes its height at once.
    const resized = new ResizeObserver(() => requestAnimationFrame(measure));
    resized.observe(element);
    return () => resized.disconnect();
  }, []);
  return width;
}
