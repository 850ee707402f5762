/** All that is to be seen of a section, as a text that changes when it does. */
export function picture() {
  const main = document.querySelector("main");
  const canvases = [...main.querySelectorAll("canvas")].map((canvas) => canvas.toDataURL());
  return [main.innerHTML, ...canvases].join("\n");
}

/** So many changes the drawing of what stands still comes to at most; what moves has them with every frame. */
const FEW = 10;

/** How often the picture changes until it is the same for so many milliseconds, or does so too often. */
async function changes(quiet) {
  let last = picture();
  let count = 0;
  for (let since = performance.now(); performance.now() - since < quiet && count <= FEW; ) {
    await new Promise(requestAnimationFrame);
    const now = picture();
    if (now === last) continue;
    count++;
    last = now;
    since = performance.now();
  }
  return count;
}

/** Whether it stands still once it is drawn. */
export async function still(quiet) {
  return (await changes(quiet)) <= FEW;
}
