/**
 * Training in a worker, and the page that looks on.
 *
 * @module
 */

export type { WorkerLike } from "./ports.ts";
export type { ServedTraining } from "./served.ts";
export { type ServeTrainingOptions, serveTraining } from "./serveTraining.ts";
export { type TrainInWorkerOptions, trainInWorker } from "./trainInWorker.ts";
export type { PredictOptions, Trained, Training, TrainingProgress } from "./training.ts";
export { WorkerError } from "./workerError.ts";
