import assert from "node:assert/strict";
import * as nadir from "nadir";

export default {
  section: "schedules",
  steps: {
    async "every schedule is drawn, and its code runs and gives the same values"(visitor) {
      await visitor.open("#schedules");
      const names = await visitor.evaluate(() =>
        [...document.querySelectorAll(".gallery input")].map(({ labels }) => labels[0].textContent),
      );
      assert.ok(names.length >= 15, `only ${names.length} schedules`);
      for (const name of names) {
        await visitor.evaluate((name) => hands.find("radio", name).click(), name);
        const drawn = (name) => document.querySelector("figcaption h2").textContent === name;
        await visitor.wait(name, drawn, { values: [name] });
        await visitor.click("button", /^Cop/);
        const [code] = await visitor.copied();
        const schedule = madeBy(code);
        // Of a metric it watches the values depend on what the page makes up.
        if (typeof schedule !== "function") continue;
        const [first, last] = await visitor.evaluate(() => {
          const cells = document.querySelectorAll(".numbers tbody tr:last-child td");
          return [cells[0].textContent, cells[4].textContent];
        });
        close(schedule(0), first, `${name} at step 0`);
        close(schedule(999), last, `${name} at step 999`);
      }
    },

    async "what Nadir does not take is said, and the curve stays"(visitor) {
      await visitor.open("#schedules?now=cosine");
      const code = () => document.querySelector(".editor pre").textContent;
      const before = await visitor.evaluate(code);
      await visitor.fill("total, typed", "-5");
      const said = await visitor.text("region", "Parameters");
      assert.match(said, /total must be .*, got -5. The curve stays as it was/);
      assert.equal(await visitor.evaluate(code), before);
      await visitor.fill("total, typed", "500");
      assert.doesNotMatch(await visitor.text("region", "Parameters"), /must be/);
      assert.match(await visitor.evaluate(code), /total: 500/);
    },

    async "curves are kept, in the address too, edited and removed"(visitor) {
      await visitor.open("#schedules?steps=500&scale=log");
      await visitor.click("button", "Add to the chart");
      await visitor.evaluate(() => hands.find("radio", "noam").click());
      await visitor.wait("the address", () => /now=noam.*kept=cosine/.test(location.hash));
      const hash = await visitor.evaluate(() => location.hash);
      await visitor.open(hash);
      assert.equal(await visitor.notice(), "");
      const rows = () => document.querySelectorAll(".numbers tbody tr").length;
      assert.equal(await visitor.evaluate(rows), 2);
      await visitor.click("button", /^Edit cosine/);
      await visitor.click("button", /^Remove cosine/);
      assert.equal(await visitor.evaluate(rows), 1);
      await visitor.arrives("#schedules?steps=500&scale=log");
    },
  },
};

/** What the one constant of a program is. */
function madeBy(code) {
  const body = code.replace(/import \{([^}]*)\} from "nadir";/, "const {$1} = nadir;");
  const [, name] = /const (\w+) = /.exec(code.replace(/import [^;]*;/, ""));
  return new Function("nadir", `${body}; return ${name};`)(nadir);
}

/** The page shows a few digits. */
function close(value, text, what) {
  const shown = Number(text.replace("−", "-").replaceAll(",", ""));
  const far = Math.abs(value - shown) > 2e-3 * Math.abs(value) + 1e-12;
  assert.ok(!far, `${what} is ${value}, but the page says ${text}`);
}
