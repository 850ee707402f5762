/** Calls of WebDriver, at its origin: what the answer's `value` is. */
export function caller(origin) {
  return async (method, path, body) => {
    const response = await fetch(origin + path, {
      method,
      headers: { "content-type": "application/json" },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(300_000),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebDriver: ${value.error}: ${value.message}`);
    return value;
  };
}

/** WebDriver's letters for keys that write none. */
const keys = {
  Backspace: "\uE003",
  Tab: "\uE004",
  Enter: "\uE007",
  Shift: "\uE008",
  Control: "\uE009",
  Escape: "\uE00C",
  Space: " ",
  PageUp: "\uE00E",
  PageDown: "\uE00F",
  End: "\uE010",
  Home: "\uE011",
  ArrowLeft: "\uE012",
  ArrowUp: "\uE013",
  ArrowRight: "\uE014",
  ArrowDown: "\uE015",
  Delete: "\uE017",
};

/** The actions of pressing a key while others are held. */
export function pressing(key, held = []) {
  const letters = [...held, key].map((name) => keys[name] ?? name);
  const downs = letters.map((value) => ({ type: "keyDown", value }));
  const ups = letters.map((value) => ({ type: "keyUp", value })).reverse();
  return [{ type: "key", id: "keyboard", actions: [...downs, ...ups] }];
}

/** The actions of typing a text. */
export function typing(text) {
  // WebKit writes no "\n".
  const letters = Array.from(text, (letter) => (letter === "\n" ? keys.Enter : letter));
  const actions = letters.flatMap((value) => [
    { type: "keyDown", value },
    { type: "keyUp", value },
  ]);
  return [{ type: "key", id: "keyboard", actions }];
}

/** The actions of a click. */
export function clicking(x, y) {
  return dragging([[x, y]]);
}

/** The actions of a mouse whose button is pressed at the first of some points, and released at the last. */
export function dragging([first, ...points]) {
  const move = ([x, y]) => {
    return { type: "pointerMove", duration: 0, x: Math.round(x), y: Math.round(y) };
  };
  const actions = [
    move(first),
    { type: "pointerDown", button: 0 },
    ...points.map(move),
    { type: "pointerUp", button: 0 },
  ];
  return [{ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions }];
}
