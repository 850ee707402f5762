/** How the page looks, in light and in dark. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fcfcfa; --ink: #1d2328; --pale: #56616b; --line: #d9dde0;
  --own: #0b6e4f; --own-pale: #a5d3c1; --other: #6b7780; --other-pale: #c9cfd4; --bad: #a8320b;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14181b; --ink: #e4e8ea; --pale: #a0abb3; --line: #333b41;
    --own: #4fc79c; --own-pale: #24604b; --other: #8b98a2; --other-pale: #414b53; --bad: #ff9a70;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 1rem clamp(.75rem, 3vw, 2rem) 4rem; max-width: 54rem;
  background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere;
}
h1 { font-size: 1.6rem; line-height: 1.2; }
h2 { margin: 2.5rem 0 .5rem; font-size: 1.25rem; }
p { max-width: 44rem; }
a { color: var(--own); }
.machine, nav ul { padding: 0; list-style: none; }
.machine { color: var(--pale); font-size: .875rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; }
nav a { display: inline-block; padding: .2rem 0; }
.note { color: var(--pale); font-size: .875rem; }
summary { padding: .4rem 0; cursor: pointer; font-weight: 600; }
:focus-visible { outline: 2px solid var(--own); outline-offset: 2px; }
table { width: 100%; border-collapse: collapse; font-size: .875rem; font-variant-numeric: tabular-nums; }
caption { padding: .25rem 0; text-align: left; color: var(--pale); }
th, td { padding: .2rem .3rem; text-align: right; vertical-align: top; font-weight: 400; }
th:first-child { padding-left: 0; text-align: left; }
td:last-child, thead th:last-child { padding-right: 0; }
thead th { border-bottom: 1px solid var(--line); color: var(--pale); vertical-align: bottom; }
thead th, td { overflow-wrap: normal; }
tbody th[scope="row"] { width: 46%; }
.case th { padding-top: .8rem; font-weight: 600; }
.own th, .own td:nth-child(2) { font-weight: 600; }
.bar {
  display: block; height: .4rem; border-radius: 1px;
  background: linear-gradient(to right,
    var(--other) var(--fast), var(--other-pale) var(--fast), var(--other-pale) var(--slow), transparent var(--slow));
}
.own .bar {
  background: linear-gradient(to right,
    var(--own) var(--fast), var(--own-pale) var(--fast), var(--own-pale) var(--slow), transparent var(--slow));
}
.aims tr { border-bottom: 1px solid var(--line); }
.aims tbody th[scope="row"] { width: auto; }
.missed td:last-child { color: var(--bad); font-weight: 600; }
.met td:last-child { color: var(--own); }
@media (max-width: 30rem) { table { font-size: .8125rem; } tbody th[scope="row"] { width: 36%; } }
@media (forced-colors: active) { .bar { forced-color-adjust: none; } }
`;
