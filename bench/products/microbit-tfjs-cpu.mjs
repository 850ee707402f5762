/** The same with the backend in JavaScript, which the program does not have. */
import "@tensorflow/tfjs-backend-cpu";

export { start, train } from "./microbit-tfjs.mjs";
