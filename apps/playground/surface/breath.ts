/** Lets the page do what waits: to draw, to hear of a click. */
export function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
