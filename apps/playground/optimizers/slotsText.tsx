import type { Nadir } from "nadir";
import { useMemo } from "preact/hooks";
import type { CatalogClass } from "../../../src/base/optimizerClass.ts";
import { lasting } from "../../../src/base/slot.ts";
import { bytesOf, slotsByDefault } from "./facts.ts";

/** What an optimizer remembers of every parameter, and how much room that takes. */
export function SlotsText({ nadir, optimizer }: { nadir: Nadir; optimizer: CatalogClass }) {
  const usual = useMemo(() => slotsByDefault(nadir, optimizer), [nadir, optimizer]);
  const others = lasting(optimizer.description.slots).filter((slot) => !usual.includes(slot));
  return (
    <p class="slots">
      <strong>{bytesOf(optimizer, usual)} bytes a parameter</strong>
      {usual.length > 0 && <>: {codes(usual)}</>}
      {others.length > 0 && (
        <>
          ; with options up to {bytesOf(optimizer, [...usual, ...others])}: {codes(others)}
        </>
      )}
    </p>
  );
}

function codes(slots: readonly string[]) {
  return slots.map((slot, i) => (
    <>
      {i > 0 && ", "}
      <code key={slot}>{slot}</code>
    </>
  ));
}
