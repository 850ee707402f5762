import { useState } from "preact/hooks";

/** Says what of an address could not be meant, until it is put away. */
export function Notice({ ignored }: { ignored: readonly string[] }) {
  const [away, setAway] = useState(false);
  return (
    <div role="status">
      {ignored.length > 0 && !away && (
        <div class="notice">
          <p>Ignored in the address:</p>
          <ul>
            {ignored.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <button type="button" onClick={() => setAway(true)}>
            Close
          </button>
        </div>
      )}
    </div>
  );
}
