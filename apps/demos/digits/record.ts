/** What {@link digestOf} gives of the race of `npm start`: on every engine, and in the playground. */
export const DEFAULT_DIGEST = "8281558f823e7f96c6c7fd14bb7297aaf631eb7e87b866c86700a7ea6ab20d64";
