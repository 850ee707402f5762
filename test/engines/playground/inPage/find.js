/** Elements as people speak of them: by role and name. */

const selectors = {
  button: "button, [role=button]",
  checkbox: "input[type=checkbox], [role=checkbox], [role=switch]",
  combobox: "select",
  dialog: "dialog[open]",
  figure: "figure",
  group: "fieldset, [role=group]",
  heading: "h1, h2, h3, h4, h5, h6",
  img: "[role=img], [role=application], canvas",
  link: "a[href]",
  radio: "input[type=radio], [role=radio]",
  region: "[role=region], section",
  slider: "input[type=range], [role=slider]",
  status: "[role=status]",
  summary: "summary",
  table: "table",
  textbox: "input[type=text], input[type=number], input[type=search], input:not([type]), textarea",
};

/** What can be used. */
export const usable = ["button", "checkbox", "combobox", "radio", "slider", "summary", "textbox"];

/** The one visible element of a role and a name: a text, or `[source, flags]` of an expression. */
export function find(role, name, within = document) {
  const found = all(role, within).filter((element) => fits(nameOf(element), name));
  if (found.length === 1) return found[0];
  const others = names(role, within).join(", ");
  throw new Error(`${found.length} of ${role} ${JSON.stringify(name)}: there are ${others}`);
}

/** The names of all visible elements of a role. */
export function names(role, within = document) {
  return all(role, within).map(nameOf);
}

export function all(role, within = document) {
  return [...within.querySelectorAll(selectors[role])].filter(visible);
}

export function roleOf(element) {
  return Object.keys(selectors).find((role) => element.matches(selectors[role]));
}

/** What a screen reader would call it, in the simple ways that this page names things. */
export function nameOf(element) {
  const by = element.getAttribute("aria-labelledby")?.split(" ") ?? [];
  const labels = by.length > 0 ? by.map((id) => document.getElementById(id)) : element.labels;
  const own = element.getAttribute("aria-label");
  const text = own ?? (labels?.length ? [...labels].map(textOf).join(" ") : textOf(element));
  return text.replace(/\s+/g, " ").trim();
}

export function visible(element) {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true });
}

function textOf(element) {
  const copy = element.cloneNode(true);
  for (const part of copy.querySelectorAll("select, input, [role=status], [aria-hidden=true]")) {
    part.remove();
  }
  return copy.textContent || element.title || "";
}

function fits(text, name) {
  return typeof name === "string" ? text === name : new RegExp(...name).test(text);
}
