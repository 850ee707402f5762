/** Uses of a control, as quickly as a script can: what a person would do with it, and what nobody should. */

const TEXTS = ["0.5", "3", "-1", "1e999", "NaN", "", "<b>x</b>", "__proto__", "9".repeat(300)];

/** Uses a control of a role in every way; resolves when the page has drawn its answer. */
export async function use(role, element) {
  for (const act of acts[role](element)) {
    if (!element.isConnected || element.disabled) break;
    act();
    // Time to hear it. Drawing every answer would take an engine without a GPU minutes.
    await new Promise((resolve) => setTimeout(resolve));
  }
  await new Promise(requestAnimationFrame);
}

const press = (element) => [() => element.click()];

const acts = {
  button: press,
  radio: press,
  summary: press,
  checkbox: (element) => [() => element.click(), () => element.click()],
  combobox(element) {
    const first = element.value;
    const values = [...element.options].filter(({ disabled }) => !disabled).map((o) => o.value);
    return [...values, first].map((value) => () => set(element, value, "input", "change"));
  },
  slider(element) {
    if (!element.matches("input")) return [];
    const first = element.value;
    const { min, max } = element;
    const middle = String((Number(min || 0) + Number(max || 100)) / 2);
    return [min || "0", middle, max || "100", first].map((value) => () => {
      set(element, value, "input", "change");
    });
  },
  textbox(element) {
    const first = element.value;
    // A field for numbers takes no letters.
    const texts = TEXTS.filter((text) => element.type !== "number" || /^[-\d.]*$/.test(text));
    return [...texts, first].map((text) => () => {
      element.focus();
      set(element, text, "input", "change");
      element.blur();
    });
  },
};

/** Past Preact's or any framework's setter, as typing does. */
function set(element, value, ...events) {
  element.value = value;
  for (const type of events) element.dispatchEvent(new Event(type, { bubbles: true }));
}
