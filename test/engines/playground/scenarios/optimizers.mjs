import assert from "node:assert/strict";
import * as nadir from "nadir";

export default {
  section: "optimizers",
  steps: {
    async "every optimizer has a card: formula, place, paper and code that is copied"(visitor) {
      await visitor.open("#optimizers");
      const cards = await visitor.evaluate(async () => {
        const cards = [...document.querySelectorAll("section.card")];
        return cards.map((card) => ({
          name: card.querySelector("h2").textContent,
          formulas: card.querySelectorAll("math").length,
          empty: [...card.querySelectorAll("math")].filter((math) => math.clientHeight === 0)
            .length,
          paper: card.querySelector(".paper a").href,
          code: card.querySelector("pre").textContent,
        }));
      });
      const { catalog } = await import("../../../../build/optimizers/catalog.js");
      const names = Object.values(catalog).map(({ description }) => description.name);
      assert.deepEqual(cards.map(({ name }) => name).toSorted(), names.toSorted());
      for (const { name, formulas, paper, code } of cards) {
        assert.ok(formulas >= 2, `${name} has ${formulas} formulas`);
        assert.match(paper, /^https:\/\//);
        assert.match(code, new RegExp(`import \\{[^}]*\\b${name}\\b[^}]*\\} from "nadir"`));
        assert.ok(name in nadir, name);
        await visitor.evaluate((name) => {
          hands.find("button", "Copy the code", hands.find("region", name)).click();
        }, name);
        assert.deepEqual(await visitor.copied(), [code]);
      }
    },

    async "its links lead where they say, with nothing ignored"(visitor) {
      await visitor.open("#optimizers");
      const links = await visitor.evaluate(() => [
        ...new Set([...document.querySelectorAll("main a[href^='#']")].map((a) => a.hash)),
      ]);
      assert.ok(links.length >= 20, `only ${links.length} links`);
      for (const hash of links) {
        await visitor.evaluate((hash) => {
          location.hash = hash;
        }, hash);
        await visitor.ready();
        assert.equal(await visitor.notice(), "", hash);
      }
    },

    async "an address leads to a card"(visitor) {
      await visitor.open("#optimizers?card=NAdam");
      const top = await visitor.evaluate(
        () => document.querySelector("#card-NAdam").getBoundingClientRect().top,
      );
      assert.ok(top >= 0 && top < 300, `the card begins at ${top} px`);
    },
  },
};
