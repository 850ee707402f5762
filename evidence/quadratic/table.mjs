/** The summary as tables of docs/evidence.md. */
import { markdown, meanAndStd } from "../summary.mjs";

const rate = (lr) => Number(lr.toPrecision(3));
const epochs = (mean) => (mean === null ? "–" : mean.toFixed(1));
/** How far ours lies from theirs, in their deviations. */
const apart = (ours, theirs) => {
  const deviations = (ours.mean - theirs.mean) / theirs.std;
  return `${deviations < 0 ? "−" : "+"}${Math.abs(deviations).toFixed(2)}`;
};

export function table({ seeds, rows, sample }) {
  const parts = [
    `The published runs again, ${seeds} seeds each at the published rate:`,
    published(rows),
    ...titled("All 36 rates, seed 42, losses to test at the end:", grids(rows)),
    ...titled("The run that stands as an example in a fork:", sample && fork(sample)),
    `Everybody with batches drawn anew in every epoch, ${seeds} seeds at the rate that was best with the first:`,
    beside(rows),
  ];
  return parts.join("\n\n");
}

const titled = (title, table) => (table ? [title, table] : []);

function published(rows) {
  const own = rows.filter(({ theirs }) => theirs);
  return markdown(
    [
      "",
      "lr",
      "test, theirs",
      "test, ours",
      "apart",
      "train, theirs",
      "train, ours",
      "epochs to 87.70, theirs",
      "ours",
    ],
    own.map((row) => [
      `\`${row.theirs.name}\``,
      rate(row.lr),
      meanAndStd(row.theirs.test, 3),
      meanAndStd(row.test, 3),
      apart(row.test, row.theirs.test),
      meanAndStd(row.theirs.train, 2),
      meanAndStd(row.train, 2),
      epochs(row.theirs.epochsToAim),
      epochs(row.epochsToAim),
    ]),
  );
}

/** Of all rates: how many diverge alike, and how far apart the losses to test are. */
function grids(rows) {
  const own = rows.filter(({ grid }) => grid);
  if (own.length === 0) return "";
  return markdown(
    [
      "36 rates, one seed",
      "diverge, or not, alike",
      "apart up to the best rate",
      "above it",
      "best rate, theirs",
      "ours",
    ],
    own.map(({ theirs, tuned, grid }) => {
      const both = grid.points.filter((p) => p.ours !== null && p.theirs !== null);
      const [low, high] = [true, false].map((up) =>
        both.filter(({ lr }) => lr < theirs.lr * 1.01 === up).map((p) => p.ours / p.theirs - 1),
      );
      const most = (parts) => {
        const share = 100 * Math.max(...parts.map(Math.abs));
        return `${share.toFixed(share < 10 ? 2 : 0)} %`;
      };
      return [
        `\`${theirs.name}\``,
        `${grid.alike} of ${grid.points.length}`,
        `at most ${most(low)} of ${low.length}`,
        `up to ${most(high)} of ${high.length}`,
        rate(theirs.lr),
        rate(tuned),
      ];
    }),
  );
}

function fork({ train, test, same, reshuffled }) {
  const row = (name, way) => [
    ...[
      name,
      meanAndStd(way.train, 2),
      meanAndStd(way.test, 2),
      `${way.above} of ${way.train.count}`,
    ],
  ];
  return markdown(
    ["momentum 0.99, lr 0.01, after 10 epochs", "train", "test", "train not below theirs"],
    [
      ["the fork's one run", train, test, ""],
      row("ours, batches alike in every epoch", same),
      row("ours, reshuffled", reshuffled),
    ],
  );
}

/** Everybody, in batches as they should be, the lowest first. */
function beside(rows) {
  const sorted = rows.toSorted((a, b) => a.reshuffled.test.mean - b.reshuffled.test.mean);
  return markdown(
    ["reshuffled", "lr", "test", "train", "epochs to 87.70", "reached"],
    sorted.map(({ optimizer, reshuffled }) => [
      optimizer,
      rate(reshuffled.lr),
      meanAndStd(reshuffled.test, 2),
      meanAndStd(reshuffled.train, 2),
      epochs(reshuffled.epochsToAim),
      reshuffled.reached,
    ]),
  );
}
