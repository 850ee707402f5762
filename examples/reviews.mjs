/**
 * Tells praise from complaint in sentences of reviews by a sum of embeddings: `node examples/reviews.mjs`.
 *
 * D. Kotzias, "Sentiment Labelled Sentences", UCI Machine Learning Repository (2015),
 * https://doi.org/10.24432/C57604, CC BY 4.0: a label and a sentence a line, here without repetitions. Every fifth
 * of a label is for testing.
 */
import { readFileSync } from "node:fs";
import { AdamW, load } from "nadir";
import { dense, dropout, embeddingBag, fit, Network, softmaxCrossEntropy } from "nadir/networks";

const [seeds = 5] = process.argv.slice(2).map(Number);

/** Words, marks, and pairs of neighbours, so that "not good" is more than "not" and "good". */
function tokensOf(sentence) {
  const words = sentence.toLowerCase().match(/[a-z']+|[!?]/g) ?? [];
  return [...words, ...words.slice(1).map((word, i) => `${words[i]} ${word}`)];
}

const file = readFileSync(new URL("data/reviews.tsv", import.meta.url), "utf8");
const reviews = file
  .trimEnd()
  .split("\n")
  .map((line) => ({ label: Number(line[0]), tokens: tokensOf(line.slice(2)) }));
const seen = [0, 0];
const isTest = reviews.map(({ label }) => seen[label]++ % 5 === 2);
const train = reviews.filter((_, i) => !isTest[i]);
const test = reviews.filter((_, i) => isTest[i]);

const vocabulary = new Map();
for (const token of train.flatMap(({ tokens }) => tokens)) {
  if (!vocabulary.has(token)) vocabulary.set(token, vocabulary.size);
}

/** A sparse row of ids a text, in CSR form; tokens that were not in the training are left out. */
function rowsOf(texts) {
  const rows = { data: [], indices: [], indptr: [0] };
  for (const { tokens } of texts) {
    const ids = tokens.flatMap((token) => vocabulary.get(token) ?? []);
    rows.indices.push(...ids);
    rows.data.push(...ids.map(() => 1));
    rows.indptr.push(rows.indices.length);
  }
  return rows;
}
const labelsOf = (texts) => texts.map(({ label }) => label);

/** What naive Bayes gets right: the label by which the tokens are likelier, each by itself. */
function rightByCounts() {
  const counts = [0, 1].map((label) => {
    const tokens = train.filter((each) => each.label === label).flatMap((each) => each.tokens);
    const times = new Map();
    for (const token of tokens) times.set(token, (times.get(token) ?? 0) + 1);
    return { times, of: tokens.length + vocabulary.size };
  });
  const share = ({ times, of }, token) => ((times.get(token) ?? 0) + 1) / of;
  const right = test.filter(({ tokens, label }) => {
    const known = tokens.filter((token) => vocabulary.has(token));
    const ratios = known.map((each) => Math.log(share(counts[1], each) / share(counts[0], each)));
    return ratios.reduce((sum, ratio) => sum + ratio, 0) > 0 === (label === 1);
  });
  return right.length / test.length;
}

const nadir = await load();
const percent = (share) => `${(100 * share).toFixed(1)} %`;
console.log(`${train.length} sentences, ${vocabulary.size} tokens, tested on ${test.length}`);
console.log(`naive Bayes: ${percent(rightByCounts())}`);
const accuracies = [];
for (let seed = 1; seed <= seeds; seed++) {
  const network = new Network(nadir, {
    input: [vocabulary.size],
    layers: [
      embeddingBag({ vocabulary: vocabulary.size, size: 16, mode: "sum" }),
      dropout(0.5),
      dense(2),
    ],
    initializer: "keras", // small embeddings, which say little until they are learned
    seed,
  });
  await fit(network, {
    inputs: rowsOf(train),
    targets: labelsOf(train),
    loss: softmaxCrossEntropy,
    optimizer: new AdamW(network.parameters, { lr: 0.003 }),
    epochs: 10,
    seed,
  });
  const { accuracy } = network.evaluate(rowsOf(test), labelsOf(test), softmaxCrossEntropy);
  accuracies.push(accuracy);
  if (seed === seeds) {
    const said = [
      "Not bad at all!",
      "It broke after two days.",
      "I love this place",
      "Waste of money",
    ];
    const texts = said.map((sentence) => ({ tokens: tokensOf(sentence) }));
    const praise = network.predict(rowsOf(texts), { activation: "softmax" });
    console.log(said.map((sentence, i) => `${sentence} ${percent(praise[2 * i + 1])}`).join("\n"));
  }
  network.dispose();
}
console.log(`sum of embeddings, seeds 1 to ${seeds}: ${accuracies.map(percent).join(", ")}`);
