/** What {@link digestOf} gives of the race of `npm start`: on every engine, and in the playground. */
export const DEFAULT_DIGEST = "822b2923a581764d85ae5b1126aa00e063f3632636cde42b42ae6429fde89c1f";
