/** Addresses that mean nothing: the section opens as by default, says what it ignored, and nothing throws. */
import { Visitor } from "../visitor.mjs";

const long = (text) => text.repeat(20_000);

/** Values of which uPlot's own axes make endless gridlines. */
const steep = [
  "#schedules?now=exponential(initial=1,gamma=0.95)&scale=log",
  "#schedules?now=exponential(initial=1,gamma=0.5)&steps=10000&scale=log",
  "#surface?surface=booth&start=1.000000000001,3",
];

/** What each address opens, and what the notice has to name. */
const nonsense = [
  ["#nowhere", "#surface", ["nowhere"]],
  [
    "#surface?surface=nope&start=NaN,1&steps=1e9&racers=%zz",
    "#surface",
    ["nope", "NaN,1", "1e9", "%zz"],
  ],
  ["#surface?start=1e999,-Infinity&tolerance=-1", "#surface", ["1e999,-Infinity", "tolerance=-1"]],
  ["#surface?racers=Adam:lr=x;Nobody", "#surface?racers=Adam", ["lr must be", "Nobody"]],
  [
    "#surface?hide=99&seed=-1&t=1.5&names=maybe",
    "#surface",
    ["hide=99", "seed=-1", "t=1.5", "maybe"],
  ],
  [
    "#surface?__proto__=1&constructor=2&toString=3",
    "#surface",
    ["__proto__", "constructor", "toString"],
  ],
  [`#surface?surface=${long("a")}`, "#surface", ["20,017 letters"]],
  [`#${long("a")}`, "#surface", ["20,001 letters"]],
  ["#?&&&===&=", "#surface", []],
  ["#surface?=1&&x", "#surface", ["x"]],
  [
    "#digits?epochs=1e9&seed=-1&optimizers=nobody&pace=9",
    "#digits",
    ["1e9", "-1", "nobody", "pace=9"],
  ],
  [
    "#gan?steps=no&lrG=NaN&noise=-1&optimizer=Nobody&what=%F0",
    "#gan",
    ["no", "NaN", "noise=-1", "Nobody", "%F0"],
  ],
  [
    "#schedules?now=cosine(total=-1)&kept=nobody;linear(&steps=0",
    "#schedules",
    ["total", "nobody", "linear(", "steps=0"],
  ],
  ["#schedules?now=alert(1)&scale=<script>", "#schedules", ["alert", "<script>"]],
  [
    "#schedules?now=ReduceLROnPlateau(lossHalfLife=-1)&steps=10000",
    "#schedules?steps=10000",
    ["lossHalfLife must be"],
  ],
  ...steep.map((address) => [address, address, []]),
  [
    "#convolutions?optimizer=nobody&lr=-1&dropout=1&epochs=0&seed=0&digit=1e9",
    "#convolutions",
    ["nobody", "lr=-1", "dropout=1", "epochs=0", "seed=0", "1e9"],
  ],
  ["#sonnets?steps=1&temperature=0&again=1", "#sonnets", ["steps=1", "temperature=0", "again=1"]],
  [`#sonnets?prompt=${"a".repeat(99)}`, "#sonnets", ["99 letters"]],
  ["#machine?n=-5&what=1", "#machine", ["n=-5", "what"]],
  ["#optimizers?card=Nobody", "#optimizers", ["Nobody"]],
];

export async function run(browser, site) {
  const visitor = await Visitor.come(browser, site);
  const problems = [];
  for (const [address, section, named] of nonsense) {
    const found = await problemsOf(visitor, address, section, named).catch(said);
    problems.push(...found.map((problem) => `${address.slice(0, 60)}: ${problem}`));
  }
  problems.push(...(await mangled(visitor).catch(said)));
  await visitor.leave();
  return { problems, verdict: `${nonsense.length + MANGLED} addresses` };
}

const said = ({ message }) => [message];

async function problemsOf(visitor, address, section, named) {
  await visitor.open(address);
  const said = () => document.querySelector(".notice") !== null;
  if (named.length > 0) await visitor.wait("a notice", said);
  const notice = await visitor.notice();
  const unnamed = named.filter((word) => !notice.includes(word));
  await visitor.arrives(section);
  return [
    ...unnamed.map((word) => `does not name ${word}, only: ${notice.slice(0, 200)}`),
    ...(await visitor.problems()),
  ];
}

const MANGLED = 120;

/** What a slip of the hand makes of an address: a letter lost, doubled or changed. */
async function mangled(visitor) {
  await visitor.open("");
  const problems = await visitor.evaluate(async (count) => {
    const whole = [
      "#surface?surface=noisy-quadratic&start=1,-1.5&steps=120&seed=7&racers=SGD:lr=0.05;Adam:betas=0.8/0.99&hide=2",
      "#gan?optimizer=Adam:betas=0.5/0.999&lrD=0.02&noise=0&steps=600&speed=1",
      "#schedules?now=joined(linear(total=10),10,cosine(peak=1))&kept=noam;stepDecay(gamma=0.5)&scale=log",
      "#digits?optimizers=nag,adamw&epochs=2&seed=7",
      "#convolutions?optimizer=lion&lr=0.001&dropout=0.2&epochs=2&seed=7&digit=20",
      "#sonnets?steps=20&seed=7&prompt=O%20rose&temperature=0.5&again=off",
    ];
    const letters = "0-.,:;/()=&?%e9A_ ";
    // The same slips every time: a generator of Park and Miller.
    let state = 7;
    const random = (below) => {
      state = (state * 48_271) % 2_147_483_647;
      return state % below;
    };
    const problems = [];
    for (let i = 0; i < count; i++) {
      let hash = whole[i % whole.length];
      for (let slips = 1 + random(3); slips > 0; slips--) {
        const at = 1 + random(hash.length - 1);
        const middle = ["", hash[at] + hash[at], letters[random(letters.length)]][random(3)];
        hash = hash.slice(0, at) + middle + hash.slice(at + 1);
      }
      const before = globalThis.troubles.length;
      await hands.go(hash);
      const failure = document.querySelector("main > [role=alert]")?.textContent;
      const logged = globalThis.troubles.slice(before);
      problems.push(...logged.concat(failure ?? []).map((text) => `${hash}: ${text}`));
    }
    return problems;
  }, MANGLED);
  await visitor.ready();
  return [...problems, ...(await visitor.problems())];
}
