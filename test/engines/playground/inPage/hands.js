/** What a test does inside the page, as `hands`. */
import { find, names } from "./find.js";
import { go } from "./go.js";
import { copied, copying, saved, saving } from "./keep.js";
import { overflowing, small } from "./layout.js";
import { still } from "./picture.js";
import { look } from "./pictured.js";
import { place } from "./place.js";
import { number, step } from "./said.js";
import { misled, stopOf, stops } from "./stops.js";
import { use } from "./use.js";
import { walk } from "./walk.js";

globalThis.hands = {
  copied,
  copying,
  find,
  go,
  misled,
  names,
  number,
  overflowing,
  place,
  saved,
  saving,
  small,
  step,
  still,
  stopOf,
  stops,
  use,
  walk,
};

look();
