/** All that is to be seen of a section, as a text that changes when it does. */
export function picture() {
  const main = document.querySelector("main");
  const canvases = [...main.querySelectorAll("canvas")].map((canvas) => canvas.toDataURL());
  return [main.innerHTML, ...canvases].join("\n");
}
