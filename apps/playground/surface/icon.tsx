/** What the buttons of the transport show, drawn on 16 × 16. */
const paths = {
  start: "M3 3h2v10H3zM14 3v10L6 8z",
  back: "M11 3v10L4 8zM12 3h2v10h-2z",
  play: "M4 2.5v11L13.5 8z",
  pause: "M4 3h3v10H4zM9 3h3v10H9z",
  forward: "M5 3v10l7-5zM2 3h2v10H2z",
  end: "M2 3v10l8-5zM11 3h2v10h-2z",
  remove:
    "M4.4 3.3 8 6.9l3.6-3.6 1.1 1.1L9.1 8l3.6 3.6-1.1 1.1L8 9.1l-3.6 3.6-1.1-1.1L6.9 8 3.3 4.4z",
} as const;

export function Icon({ name }: { name: keyof typeof paths }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
