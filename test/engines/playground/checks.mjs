import * as addresses from "./checks/addresses.mjs";
import * as controls from "./checks/controls.mjs";
import * as failing from "./checks/failing.mjs";
import * as inTurn from "./checks/inTurn.mjs";
import * as keyboard from "./checks/keyboard.mjs";
import * as opened from "./checks/opened.mjs";
import * as speed from "./checks/speed.mjs";
import * as stillness from "./checks/stillness.mjs";
import { scenarios } from "./scenarios.mjs";
import { sizes } from "./sections.mjs";

const dark = { dark: true };
const still = { still: true };
const [wide, narrow] = sizes;
/** What hardly differs between engines, and takes long. */
const once = { engine: "Chromium" };
/** The same of many that are alike: each in another engine, in turn. */
const turns = ["Firefox", "WebKitGTK", "Chromium"];
const inAnother = (checks) => checks.map((check, i) => ({ ...check, engine: turns[i % 3] }));
/** What hardly differs from another check of these. */
const rare = { rare: true };

/**
 * All checks, in the order that they are run: each says `what` it is of, how the browser shall `look`,
 * and resolves to what it found wrong (`problems`) and may say what it found (`verdict`). One with an
 * `engine` is run in that alone, and a `rare` one in none, unless all are asked for.
 */
export const checks = [
  { what: "first picture, frames", alone: true, run: speed.run },
  ...sizes.map((size) => ({ what: `every section, ${size.width} px`, run: opened.at(size) })),
  { what: `every control, ${wide.width} px`, run: controls.at(wide), ...rare },
  { what: `every control, ${narrow.width} px`, run: controls.at(narrow), engine: "Firefox" },
  { what: "from section to section", run: inTurn.run, ...once },
  { what: "nonsense addresses", run: addresses.run, engine: "Firefox" },
  { what: "a section that fails", run: failing.run, ...once },
  { what: "keyboard alone", run: keyboard.run, ...once },
  ...inAnother(scenarios.map(({ section, run }) => ({ what: `scenario: ${section}`, run }))),
  ...sizes.map((size) => ({
    what: `every section, dark, ${size.width} px`,
    look: dark,
    run: opened.at(size),
    ...(size === narrow ? once : rare),
  })),
  { what: "reduced motion", look: still, run: stillness.run, ...once },
];
