import { useState } from "preact/hooks";

/** For how long it says that it did, in milliseconds. */
const SAID = 2000;

/** Copies a text. */
export function CopyButton({ label, text }: { label: string; text: () => string }) {
  const [said, setSaid] = useState("");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text());
      setSaid("Copied");
    } catch {
      // Without permission, or on a page that came by plain HTTP.
      setSaid("The browser refused");
    }
    setTimeout(() => setSaid(""), SAID);
  };
  return (
    <button type="button" onClick={copy}>
      {said || label}
      <span class="unseen" role="status">
        {said}
      </span>
    </button>
  );
}
