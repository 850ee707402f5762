// Without its fonts: those of the reader's system are there at once.

import Theme from "vitepress/theme-without-fonts";
import { h } from "vue";
import { nameParts } from "./landmarks.mjs";
import "./style.css";
import "../../../build/siteSources/formulas.css";

export default {
  ...Theme,
  Layout: {
    setup() {
      nameParts();
      return () => h(Theme.Layout);
    },
  },
};
