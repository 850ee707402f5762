/** All of them: public programs of TensorFlow.js by the shapes of their models, with made-up data. */
import { attention } from "./attention.mjs";
import { dense } from "./dense.mjs";
import { images } from "./images.mjs";
import { recurrent } from "./recurrent.mjs";

export const programs = [...dense, ...recurrent, ...images, ...attention];
