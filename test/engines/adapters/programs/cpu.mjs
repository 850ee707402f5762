/** TensorFlow.js on its cpu backend. */
import "@tensorflow/tfjs-backend-cpu";
import { compare } from "./catalog.mjs";
import { leaks } from "./leaks.mjs";
import { convolutional } from "./models.mjs";
import { tf } from "./tf.mjs";
import { variables } from "./variables.mjs";

export async function program() {
  tf.enableProdMode();
  if (!(await tf.setBackend("cpu"))) throw new Error("no cpu backend");
  const { hash, count, problems } = await compare(variables);
  const { losses, problems: ofModel } = await convolutional();
  return { hash, count, losses, problems: [...problems, ...ofModel, ...leaks()] };
}
