/** What the picture's marks mean. */
export function PictureLegend({ field }: { field: boolean }) {
  return (
    <figcaption class="marks">
      <span>
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <circle class="good" cx="6" cy="6" r="3.5" />
        </svg>
        good sample
      </span>
      <span>
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <path class="bad" d="M2 6h8M6 2v8" />
        </svg>
        other sample
      </span>
      <span>
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <circle class="mode" cx="6" cy="6" r="4.5" />
        </svg>
        3σ of a mode
      </span>
      {field && (
        <span>
          <svg viewBox="0 0 24 12" aria-hidden="true">
            <rect class="looks-generated" width="12" height="12" />
            <rect class="looks-real" x="12" width="12" height="12" />
          </svg>
          looks generated, looks real
        </span>
      )}
    </figcaption>
  );
}
