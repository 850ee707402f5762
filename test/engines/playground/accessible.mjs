/** The rules of axe-core that a page must keep. */
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"];

/** What axe-core finds wrong with the page as it is now. */
export function accessible(visitor) {
  return visitor.evaluate(async (tags) => {
    await import("/test/axe.js");
    const { violations } = await globalThis.axe.run(document, {
      runOnly: tags,
      resultTypes: ["violations"],
    });
    return violations.flatMap(({ id, help, nodes }) => {
      const where = nodes.slice(0, 3).map(({ target, any }) => {
        const why = any[0]?.message ?? "";
        return `${target.join(" ")} ${why}`.trim();
      });
      const more = nodes.length > 3 ? ` and ${nodes.length - 3} more` : "";
      return [`axe ${id}: ${help}: ${where.join("; ")}${more}`];
    });
  }, TAGS);
}
