/** What the benchmark writes of a run: the page, the page of docs, and its aims. Not timed. */
import { describe, expect, it } from "vitest";
import { judge } from "../../bench/aims.mjs";
import { caseOf } from "../../bench/groups/case.mjs";
import { escaped, pageOf } from "../../bench/page.mjs";
import { recordOf } from "../../bench/record.mjs";
import { tablesOfGroup } from "../../bench/report.mjs";

const machine = {
  ...{
    cpu: "A <fast> one",
    cores: 2,
    memory: 8 * 2 ** 30,
    os: "linux 6",
    node: "20.0.0",
    v8: "11",
  },
  ...{ nadir: "1.0.0", tfjs: "4.0.0", jax: "0.1.0", flags: ["-O3"], date: "2026-01-01 00:00" },
  ...{ before: 0.5, after: 1.25, isQuick: true, priority: 0 },
};

const section = "1,000,000 parameters";
const per = { title: "adam", section, per: 1e6, unit: "parameter" };
const groups = [
  {
    name: "sweeps",
    cases: [
      caseOf(
        `adam, ${section}`,
        { nadir: [500_000, 520_000, 510_000], "nadir@2": [250_000, 260_000], "torch@2": [1e6] },
        per,
      ),
      caseOf(`lion, ${section}`, { nadir: [300_000] }, { ...per, title: "lion" }),
    ],
  },
  {
    name: "steps",
    cases: [
      caseOf(
        "64-32-10@32",
        { nadir: [12_000], "nadir@2": [12_500], tfjsWasm: [3_700_000] },
        { absent: { torch: "not here", "torch@2": "not here" } },
      ),
    ],
  },
  { name: "products", cases: [] },
];
const aims = judge(groups, 1000);
const report = { format: 1, command: "npm run bench -- --quick", machine, groups, aims };

describe("the page", () => {
  const page = pageOf(report);
  const bodies = page.split("<tbody>");

  it("asks for nothing, and runs nothing", () => {
    expect(page).not.toMatch(/<script|<link|<img|@import|url\(|https?:/);
    expect(page).toContain('<meta name="viewport" content="width=device-width, initial-scale=1">');
    expect(page).toContain("prefers-color-scheme: dark");
  });

  it("closes what it opens", () => {
    const open: string[] = [];
    for (const [, slash, name] of page.matchAll(/<(\/?)([a-z]\w*)[^>]*>/g)) {
      if (name === "meta") continue;
      if (slash) expect(open.pop()).toBe(name);
      else open.push(name!);
    }
    expect(open).toEqual([]);
  });

  it("escapes what it was told", () => {
    expect(page).toContain("A &lt;fast&gt; one, 2 cores, 8 GiB");
    expect(page).not.toContain("<fast>");
    expect(escaped(`<a b="&">`)).toBe("&lt;a b=&quot;&amp;&quot;&gt;");
  });

  it("has names for rows, columns, cases and tables, and bars that nobody reads out", () => {
    for (const [table] of page.matchAll(/<table[\s\S]*?<\/table>/g)) {
      expect(table).toMatch(/<caption>[^<]+<\/caption>/);
      expect(table).toMatch(/<th scope="col">/);
      for (const [, row] of table.matchAll(/<tr(?: class="\w[\w-]*")?>(.*?)<\/tr>/g)) {
        expect(row).toMatch(/^<th scope="(col|row|rowgroup)"/);
      }
    }
    expect(page).toContain('<th scope="rowgroup" colspan="4">adam</th>');
    for (const [bar] of page.matchAll(/<span class="bar"[^>]*>/g)) {
      expect(bar).toContain('aria-hidden="true"');
    }
  });

  it("puts each of a case in its place, with its spread and what it is of Nadir's", () => {
    const adam = bodies.find((body) => body.includes(">adam<"))!;
    const cells = [...adam.matchAll(/<td>(.*?)<\/td>/g)].map(([, text]) => text);
    expect(cells).toEqual(
      ["0.5", "0.505 – 0.515", "1", "0.25", "0.253 – 0.258", "0.5"].concat(["1", "1 – 1", "2"]),
    );
    expect(adam).toMatch(/Nadir<[\s\S]*Nadir, 2 threads<[\s\S]*PyTorch, 2 threads</);
    // The longest fills the cell, and no other is longer.
    const ends = [...adam.matchAll(/--slow:([\d.]+)%/g)].map(([, share]) => Number(share));
    expect(ends).toEqual([51.5, 25.8, 100]);
  });

  it("says who was not there, and leaves out what was not measured", () => {
    expect(page).toContain("64-32-10@32: PyTorch: not here; PyTorch, 2 threads: not here");
    expect(page).not.toContain('id="products"');
    expect(page).not.toContain('href="#products"');
  });

  it("links to what is there", () => {
    for (const [, id] of page.matchAll(/href="#([\w-]+)"/g)) expect(page).toContain(`id="${id}"`);
  });
});

describe("the page of docs", () => {
  const record = recordOf(report);

  it("says how and where it was made", () => {
    expect(record).toContain("`npm run bench -- --quick`");
    expect(record).toContain("load of the last minute 0.5 before and 1.3 after");
    expect(record).toContain("PyTorch not here");
  });

  it("has the fastest and the middle, a column for each contestant", () => {
    expect(record).toContain(
      "| ns a parameter | Nadir | Nadir, 2 threads | PyTorch, 2 threads |\n| --- | ---: | ---: | ---: |\n| adam | 0.5 (0.51) | 0.25 (0.255) | 1 (1) |\n| lion | 0.3 (0.3) | – | – |",
    );
    expect(record).toContain("| 64-32-10@32 | 12 (12) | 12.5 (12.5) | 3,700 (3,700) |");
  });

  it("is as many cells in every line of a table", () => {
    for (const table of record.split("\n\n").filter((part) => part.startsWith("|"))) {
      const widths = table
        .trim()
        .split("\n")
        .map((line) => line.split("|").length);
      expect(new Set(widths).size).toBe(1);
    }
  });
});

describe("aims", () => {
  const aim = (start: string) => aims.find(({ text }) => text.startsWith(start));

  it("are ratios of fastest rounds, met or not", () => {
    expect(aim("Adam at 1 M")).toMatchObject({ value: "2.00", met: true });
    expect(aim("steps of 64-32-10")).toMatchObject({ value: "0.96", met: false });
    expect(aim("the module")).toMatchObject({ met: true });
  });

  it("that were not measured are said to be so", () => {
    expect(aim("a thread asleep")).toMatchObject({ value: undefined, met: undefined });
    expect(pageOf(report)).toContain("not measured");
  });

  it("of waking are of the round in the middle", () => {
    const waking = {
      name: "waking",
      cases: [caseOf("asleep", { "nadir@2": [1000, 70_000, 90_000] })],
    };
    const judged = judge([waking], 1000).find(({ text }) => text.startsWith("a thread asleep"));
    expect(judged).toMatchObject({ value: "70.00", met: false });
  });
});

it("the text has a table a section", () => {
  const text = tablesOfGroup(groups[0]!);
  expect(text).toContain(`${section}, ns a parameter`);
  expect(text).toContain("0.25 (0.255)");
});
