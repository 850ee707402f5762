/** Games worth seeing, as links. What is said of them is how they end. */
export const hints: readonly {
  readonly hash: string;
  readonly text: string;
  readonly end: string;
}[] = [
  { hash: "#gan?noise=0", text: "No noise", end: "two of the modes are left out." },
  {
    hash: "#gan?optimizer=Adam:betas=0.5/0.999&noise=0",
    text: "No noise, with Adam",
    end: "all eight are covered.",
  },
  {
    hash: "#gan?optimizer=Adam:betas=0.5/0.999&lrG=1&lrD=1",
    text: "Adam with lr 1",
    end: "all samples come to lie in one mode.",
  },
  {
    hash: "#gan?optimizer=NAG:momentum=0.9&speed=1",
    text: "NAG with momentum 0.9",
    end: "it diverges within a second.",
  },
];

/** What to try. */
export function Hints() {
  return (
    <section class="hints" aria-labelledby="gan-hints">
      <h2 id="gan-hints">What to try</h2>
      <ul>
        {hints.map(({ hash, text, end }) => (
          <li key={hash}>
            <a href={hash}>{text}</a>: {end}
          </li>
        ))}
        <li>
          Start with one optimizer and take another halfway: the networks stay, the momentum goes.
        </li>
      </ul>
    </section>
  );
}
