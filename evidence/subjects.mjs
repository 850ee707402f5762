/** What there is to reproduce: a subject is a folder with a module `subject.mjs`. */
import { existsSync, readdirSync } from "node:fs";

/**
 * @typedef {object} Subject
 * @property {string} title
 * @property {(options: Options) => Job[]} jobs in the order in which they are to be run
 * @property {(results: Result[]) => object} summarize what is recorded, as plain data
 * @property {(summary: object) => string} table of docs/evidence.md, of what was recorded
 * @property {string} [page] the document that it has for itself, with `tables` by their places
 * @property {(summary: object) => Record<string, string>} [tables]
 * @property {(summary: object) => Record<string, string>} [pictures] SVG of docs/, by the names of their files
 * @property {(progress: object) => string} [describe] how far a job is, in words
 *
 * @typedef {{ quick?: boolean, seeds?: number }} Options
 *
 * @typedef {object} Job
 * @property {string} name of a file
 * @property {number} estimate about how many seconds it takes
 * @property {object} config plain data: all that its result depends on
 * @property {(context: Context) => Promise<object>} run gives the result, as plain data
 *
 * @typedef {object} Context
 * @property {(progress: object) => void} progress
 * @property {{ load(): Uint8Array | null, save(bytes: Uint8Array): Promise<void> }} checkpoint
 * @property {AbortSignal} signal
 *
 * @typedef {{ name: string, config: object, result: object }} Result
 */

const here = new URL("./", import.meta.url);

export const subjectNames = readdirSync(here).filter((name) =>
  existsSync(new URL(`${name}/subject.mjs`, here)),
);

/** @returns {Promise<Subject>} */
export const loadSubject = (name) => import(`./${name}/subject.mjs`);
