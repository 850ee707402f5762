/** What was changed, in any memory: while a count stays, what was found by looking still holds. */
export const changes = {
  /** Parameters, and memories, that were disposed; and threads that died. */
  disposals: 0,
  /** How often it was said whether a parameter is frozen. */
  freezes: 0,
};
