import type { Context } from "../../evidence/subjects.d.mts";

const none: Context["checkpoint"] = { load: () => null, save: async () => {} };

/** For a job that is run within a test. */
export const contextOf = (checkpoint = none): Context => ({
  ...{ progress: () => {}, checkpoint, signal: new AbortController().signal },
});
