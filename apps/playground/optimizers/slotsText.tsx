import type { Nadir } from "nadir";
import { useMemo } from "preact/hooks";
import type { CatalogClass } from "../../../src/base/optimizerClass.ts";
import { lasting } from "../../../src/base/slot.ts";
import { slotsByDefault } from "./facts.ts";

/** A number in single precision, in bytes. */
const BYTES = 4;

/** What an optimizer remembers of every parameter, and how much room that takes. */
export function SlotsText({ nadir, optimizer }: { nadir: Nadir; optimizer: CatalogClass }) {
  const usual = useMemo(() => slotsByDefault(nadir, optimizer), [nadir, optimizer]);
  const others = lasting(optimizer.description.slots).filter((slot) => !usual.includes(slot));
  return (
    <p class="slots">
      <strong>{BYTES * usual.length} bytes a parameter</strong>
      {usual.length > 0 && <>: {codes(usual)}</>}
      {others.length > 0 && (
        <>
          ; with options up to {BYTES * (usual.length + others.length)}: {codes(others)}
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
