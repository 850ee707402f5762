/** A canvas's width before anything is drawn on it. */
const BLANK = 300;

/** Notes when the surface is first shown: a frame after its canvas was given a size and drawn. */
export function look() {
  const width = document.querySelector("main canvas")?.width ?? BLANK;
  if (width === BLANK) requestAnimationFrame(look);
  else requestAnimationFrame((now) => (globalThis.pictured = now));
}
