import { CopyButton } from "./copyButton.tsx";

export interface CodeProps {
  /** Whose it is, for a screen reader. */
  readonly label: string;
  readonly code: string;
}

/** A program, to be read and copied. */
export function Code({ label, code }: CodeProps) {
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrolled by keyboard too */}
      <section class="listing" aria-label={label} tabIndex={0}>
        <pre>{code}</pre>
      </section>
      <CopyButton label="Copy the code" text={() => code} />
    </>
  );
}
