/** The picture's colours, for light and dark, and its letters. */
export const style = `
svg { --page: #ffffff; --panel: #f5f6f9; --line: #dfe3ea; --text: #1a1f2b; --muted: #5d6575;
  --good: #2456c7; --bad: #d4620a; --mode: #8b94a5;
  font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif; }
@media (prefers-color-scheme: dark) {
  svg { --page: #11141a; --panel: #191d25; --line: #2c323d; --text: #e8eaf0; --muted: #9aa3b4;
    --good: #86adff; --bad: #ff9b45; --mode: #6f7a8d; }
}
.page { fill: var(--page) }
.panel { fill: var(--panel); stroke: var(--line) }
text { fill: var(--text); font-size: 13px; font-variant-numeric: tabular-nums }
.title { font-size: 21px; font-weight: 600; letter-spacing: -0.01em }
.name { font-size: 16px; font-weight: 600 }
.muted { fill: var(--muted) }
.middle { text-anchor: middle }
.end { text-anchor: end }
.modes circle { fill: none; stroke: var(--mode) }
.modes .within { stroke: var(--text); stroke-dasharray: 3 3 }
.dots path { fill: none; stroke-linecap: round }
.good { stroke: var(--good) }
.bad { stroke: var(--bad) }
`;
