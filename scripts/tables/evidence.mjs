/** What of experiments was recorded. */
import { existsSync } from "node:fs";
import { documentOf, placesOf } from "../../evidence/lines.mjs";
import { recorded, recordOf } from "../../evidence/record.mjs";
import { loadSubject, subjectNames } from "../../evidence/subjects.mjs";

const names = subjectNames.filter((name) => existsSync(recordOf(name)));
const subjects = await Promise.all(names.map(loadSubject));

/** By document, the lines of each place in it. */
export const evidence = {};
for (const [i, subject] of subjects.entries()) {
  const document = documentOf(subject);
  evidence[document] ??= {};
  for (const [place, lines] of Object.entries(placesOf(names[i], subject, recorded(names[i])))) {
    evidence[document][place] = () => lines;
  }
}

/** `[file, text]` of the pictures in documents of one subject alone. */
export const pictures = () =>
  subjects.flatMap((subject, i) =>
    subject.page
      ? Object.entries(subject.pictures?.(recorded(names[i]).summary) ?? {}).map(([file, text]) => [
          `docs/${file}`,
          text,
        ])
      : [],
  );
