/** What the benchmark makes of its rounds. Not timed. */
import { describe, expect, it } from "vitest";
import { compareReports, textOfComparison } from "../../bench/compare.mjs";
import { generator } from "../../bench/networks/data.mjs";
import { quantile, ratioOf, summary } from "../../bench/statistics.mjs";

/** Rounds of a busy machine: most a few per cent apart, some held up. */
function rounds(ns: number, seed: number, count = 40): number[] {
  const uniform = generator(seed);
  return Array.from({ length: count }, () => {
    const held = uniform() < 0.2 ? 3 * uniform() : 0;
    return ns * (1 + 0.06 * uniform() + held);
  });
}

interface Samples {
  nadir: number[];
  roofline?: number[];
  "nadir@2"?: number[];
}

const report = (
  samples: Samples,
  name = "adam, 1,000 elements, f32",
  { group = "kernels", load = 0.2 } = {},
) => ({
  machine: { cores: 2, before: load },
  groups: [
    {
      name: group,
      cases: [
        {
          name,
          figures: Object.entries(samples).map(([key, rounds]) => {
            const [who, threads = "1"] = key.split("@");
            return { who, threads: Number(threads), samples: rounds };
          }),
        },
      ],
    },
  ],
});

describe("of rounds", () => {
  it("has the quartiles, between two where they fall there", () => {
    expect(summary([5, 1, 4, 2, 3])).toEqual({ min: 1, low: 2, median: 3, high: 4, max: 5 });
    expect(summary([10, 2])).toEqual({ min: 2, low: 4, median: 6, high: 8, max: 10 });
    expect(summary([7])).toEqual({ min: 7, low: 7, median: 7, high: 7, max: 7 });
  });

  it("sorts numbers as numbers, and leaves the list as it was", () => {
    const samples = [100, 20, 3];
    expect(summary(samples).min).toBe(3);
    expect(samples).toEqual([100, 20, 3]);
    expect(quantile([0, 10], 0.25)).toBe(2.5);
  });

  it("says a ratio with its noise, the same every time", () => {
    const [before, after] = [rounds(100, 1), rounds(130, 2)];
    const found = ratioOf(before, after);
    expect(found).toEqual(ratioOf(before, after));
    expect(found.low).toBeLessThan(1.3);
    expect(found.high).toBeGreaterThan(1.3);
    expect(found.low).toBeGreaterThan(1.2);
  });

  it("has wider noise of fewer rounds", () => {
    const width = (count: number) => {
      const { low, high } = ratioOf(rounds(100, 3, count), rounds(100, 4, count));
      return high - low;
    };
    expect(width(8)).toBeGreaterThan(width(60));
  });
});

describe("two runs", () => {
  it("are the same in all but few of 100 comparisons of what is equal", () => {
    let outside = 0;
    for (let seed = 0; seed < 100; seed++) {
      const before = report({ nadir: rounds(100, 2 * seed + 1) });
      const after = report({ nadir: rounds(100, 2 * seed + 2) });
      if (compareReports(before, after)[0]!.verdict !== "same") outside++;
    }
    expect(outside).toBeLessThanOrEqual(1);
  });

  it("tell what became slower or faster by a tenth", () => {
    for (let seed = 1; seed < 30; seed += 2) {
      const before = report({ nadir: rounds(100, seed) });
      const verdict = (ns: number) =>
        compareReports(before, report({ nadir: rounds(ns, seed + 1) }))[0]!.verdict;
      expect(verdict(112)).toBe("slower");
      expect(verdict(89)).toBe("faster");
    }
  });

  it("take a machine that is slower for what it is", () => {
    const before = report({ nadir: rounds(100, 1), roofline: rounds(50, 2) });
    const slowMachine = report({ nadir: rounds(150, 3), roofline: rounds(75, 4) });
    const slowKernel = report({ nadir: rounds(150, 3), roofline: rounds(50, 4) });
    expect(compareReports(before, slowMachine)[0]!.verdict).toBe("same");
    expect(compareReports(before, slowKernel)[0]!.verdict).toBe("slower");
  });

  it("compare each number of threads with its own, and only what both have", () => {
    const before = report({ nadir: rounds(100, 1), "nadir@2": rounds(60, 2) });
    const after = report({ nadir: rounds(100, 3), "nadir@2": rounds(90, 4) });
    const compared = compareReports(before, after);
    expect(compared.map(({ verdict }) => verdict)).toEqual(["same", "slower"]);
    expect(compared[1]!.name).toBe("kernels: adam, 1,000 elements, f32, 2 threads");
    expect(compareReports(before, report({ nadir: rounds(1, 1) }, "another"))).toEqual([]);
    const alone = compareReports(report({ nadir: rounds(100, 1) }), after);
    expect(alone).toHaveLength(1);
  });

  it("do not judge the time of day while one of them had a busy machine", () => {
    const verdict = (group: string, load: number) =>
      compareReports(
        report({ nadir: rounds(100, 1) }, "a", { group, load }),
        report({ nadir: rounds(150, 2) }, "a", { group }),
      )[0]!.verdict;
    expect(verdict("sweeps", 0.2)).toBe("slower");
    expect(verdict("sweeps", 3)).toBe("unjudged");
    expect(verdict("kernels", 3)).toBe("slower");
  });

  it("say it in words, the worst first", () => {
    const compared = [
      { name: "a", ratio: 1.08, noise: 0.02, verdict: "slower" },
      { name: "b", ratio: 1.2, noise: 0.031, verdict: "slower" },
      { name: "c", ratio: 0.9, noise: 0.01, verdict: "faster" },
      { name: "d", ratio: 1.01, noise: 0.02, verdict: "same" },
      { name: "e", ratio: 3, noise: 0.02, verdict: "unjudged" },
    ];
    expect(textOfComparison(compared)).toBe(
      [
        "slower by 20.0 % ± 3.1 %: b",
        "slower by 8.0 % ± 2.0 %: a",
        "faster by 10.0 % ± 1.0 %: c",
        "the same, within noise: 1",
        "not judged, of the time of day while the machine was busy: 1",
      ].join("\n"),
    );
  });
});
