import assert from "node:assert/strict";

/** Two cores that three browsers share. */
const PATIENCE = { patience: 120_000 };
const all = ["LBFGS", "Adam", "fmin: conjugateGradient", "fmin: nelderMead"];

export default {
  section: "formula",
  steps: {
    async "what NIST certifies is found by L-BFGS, and nothing less by any"(visitor) {
      await visitor.open("#formula?example=misra1a");
      const rows = await results(visitor);
      assert.deepEqual([...rows.keys()], [...all, "ml-levenberg-marquardt"]);
      for (const [name, [b1, b2, loss, evaluations, time]] of rows) {
        const close = (value, certified, to) =>
          assert.ok(Math.abs(value / certified - 1) < to, `${name}: ${value} for ${certified}`);
        // A long narrow valley, of which the others do not come to the end; it is a minimum for all.
        assert.ok(Number(loss) > 0.124551, `${name}: ${loss}`);
        if (name !== "LBFGS") continue;
        close(Number(loss), 0.12455139, 1e-6);
        close(Number(b1), 238.94213, 1e-6);
        close(Number(b2), 5.501564e-4, 1e-6);
        assert.match(evaluations, /^\d\d$/);
        assert.match(time, /^[\d.]+ (µs|ms)$/);
      }
    },

    async "the most likely numbers of counts, without what fits squares alone"(visitor) {
      await visitor.open("#formula?example=counts");
      const rows = await results(visitor);
      assert.deepEqual([...rows.keys()].slice(0, 4), all);
      assert.match(rows.get("ml-levenberg-marquardt")[0], /for least squares alone/);
      const [a, t] = rows.get("LBFGS").map(Number);
      const [other, time] = rows.get("Adam").map(Number);
      assert.ok(Math.abs(a / other - 1) < 1e-3 && Math.abs(t / time - 1) < 1e-3, `${a} ${t}`);
    },

    async "a formula and data of one's own, and back by the address"(visitor) {
      await visitor.open("#formula");
      await visitor.fill("y = f(x) =", "k * x^2 + d");
      await visitor.fill(/^Data/, "x y\n0 1\n1 3\n2 9\n3 19");
      const [k, d] = (await results(visitor)).get("LBFGS").map(Number);
      assert.ok(Math.abs(k - 2) < 1e-4 && Math.abs(d - 1) < 1e-4, `${k} ${d}`);
      const held = () => /formula=k.*data=/.test(location.hash);
      await visitor.wait("the address", held);
      await visitor.open(await visitor.evaluate(() => location.hash));
      assert.equal(await visitor.notice(), "");
      assert.equal(await visitor.value("textbox", "y = f(x) ="), "k * x^2 + d");
      await visitor.click("button", "Copy the code");
      assert.match((await visitor.copied())[0], /=> \(k \* Math\.pow\(x, 2\)\) \+ d;/);
    },

    async "a start where there is no value is said, and another can be chosen"(visitor) {
      await visitor.open("#formula?formula=a*log(x%2Bs)&start=s:-1");
      assert.match(
        await visitor.text("region", "Your formula"),
        /At x = 0 the formula is NaN where/,
      );
      await visitor.fill("s", "1");
      assert.equal((await results(visitor)).get("LBFGS").length, 5);
    },

    async "what cannot be fitted is said, and the picture stays"(visitor) {
      await visitor.open("#formula");
      await results(visitor);
      for (const [field, text, said] of [
        ["y = f(x) =", "a * exp(-b * x", /The formula cannot be read: .*letter/],
        ["y = f(x) =", "a * foo(x)", /no function "foo"/],
        ["y = f(x) =", "a * log(x - 1)", /At x = 0 the formula is NaN/],
        [/^Data/, "0 1\n1 two", /Line 2 of the data must be two numbers, got "1 two"/],
        [/^Data/, "0 1", /as many points at least, got 1/],
      ]) {
        await visitor.open("#formula");
        await visitor.fill(field, text);
        assert.match(await visitor.text("region", "Your formula"), said);
        assert.equal(
          await visitor.evaluate(() => document.querySelectorAll(".seen canvas").length),
          1,
        );
        assert.ok(await visitor.evaluate(() => document.querySelector(".listing") === null));
      }
    },
  },
};

/** Rows of the table once all have ended, by name. */
async function results(visitor) {
  // Fields that were left are fitted a quarter of a second later.
  await visitor.pause(400);
  const ended = () => document.querySelector(".seen [aria-busy=false]") !== null;
  await visitor.wait("the results", ended, PATIENCE);
  const rows = await visitor.evaluate(() =>
    [...document.querySelectorAll(".seen tbody tr")].map((row) =>
      [...row.cells].map(({ textContent }) => textContent.trim()),
    ),
  );
  return new Map(rows.map(([name, ...cells]) => [name, cells]));
}
