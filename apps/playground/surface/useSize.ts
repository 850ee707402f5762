import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";

/** Of an element's inside, in CSS pixels, and how many of the screen's each has. */
export interface Size {
  readonly width: number;
  readonly height: number;
  readonly density: number;
}

/** The size of an element, also when it changes. */
export function useSize(element: RefObject<HTMLElement | null>): Size | undefined {
  const [size, setSize] = useState<Size>();
  useLayoutEffect(() => {
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element.current!;
      setSize({ width, height, density: devicePixelRatio });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element.current!);
    return () => observer.disconnect();
  }, []);
  return size;
}
