/** The step at which the race on a surface stands, as the page says it. */
export function step() {
  return Number(/step (\d+) of/.exec(document.querySelector(".transport output").textContent)[1]);
}

/** A number of a list of names and numbers. */
export function number(name) {
  const names = [...document.querySelectorAll("main dt")];
  const term = names.find(({ textContent }) => textContent.startsWith(name));
  return Number(term.nextElementSibling.textContent.replaceAll(",", ""));
}
