/** Praise or complaint, by a sum of embeddings: sparse rows of few words out of many. */
import { readFileSync } from "node:fs";
import { dense, dropout, embeddingBag, Network, softmaxCrossEntropy } from "nadir/networks";
import { errors, ofNetwork } from "./network.mjs";

/** Words and marks that come twice at least in what is trained on. */
function reviews() {
  const file = readFileSync(new URL("../../../examples/data/reviews.tsv", import.meta.url), "utf8");
  const texts = file.trimEnd().split("\n");
  const seen = [0, 0];
  const parsed = texts.map((line) => {
    const label = Number(line[0]);
    const words =
      line
        .slice(2)
        .toLowerCase()
        .match(/[a-z']+|[!?]/g) ?? [];
    return { label, words, fifth: seen[label]++ % 5 };
  });
  const part = (isIn) => parsed.filter(({ fifth }) => isIn(fifth));
  const train = part((fifth) => fifth !== 2 && fifth !== 4);
  const times = new Map();
  for (const word of train.flatMap(({ words }) => words))
    times.set(word, (times.get(word) ?? 0) + 1);
  const ids = new Map(
    [...times.keys()].filter((word) => times.get(word) > 1).map((word, i) => [word, i]),
  );
  const rowsOf = (texts) => {
    const inputs = { data: [], indices: [], indptr: [0] };
    for (const { words } of texts) {
      const known = words.flatMap((word) => ids.get(word) ?? []);
      inputs.indices.push(...known);
      inputs.data.push(...known.map(() => 1));
      inputs.indptr.push(inputs.indices.length);
    }
    return { inputs, targets: texts.map(({ label }) => label), rows: texts.length };
  };
  const validation = rowsOf(part((fifth) => fifth === 4));
  const test = rowsOf(part((fifth) => fifth === 2));
  return { train: rowsOf(train), validation, test, vocabulary: ids.size };
}

let known;
const data = () => (known ??= reviews());

export const sentences = ofNetwork({
  name: "reviews",
  title: "Reviews, sparse",
  what: "2,979 sentences of reviews, praise or complaint; a sum of embeddings of 16 of 1,583 words, dropout, a dense layer; batches of 32",
  measure: "wrong, %",
  digits: 2,
  steps: 500,
  files: ["examples/data/reviews.tsv"],
  seconds: 0.1,
  data,
  loss: softmaxCrossEntropy,
  batchSize: 32,
  score: errors(softmaxCrossEntropy),
  network(nadir, seed) {
    const { vocabulary } = data();
    return new Network(nadir, {
      input: [vocabulary],
      layers: [embeddingBag({ vocabulary, size: 16, mode: "sum" }), dropout(0.5), dense(2)],
      initializer: "keras",
      seed,
    });
  },
  // Embeddings and an output are none of Muon's.
  isHidden: () => false,
  hasMatrices: false,
});
