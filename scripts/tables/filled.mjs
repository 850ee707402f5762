/** A document with other lines between the marks `<!-- name: … -->` and `<!-- /name -->`. */
export function filled(text, name, lines) {
  const marked = new RegExp(`(<!-- ${name}: .*? -->\n).*?(<!-- /${name} -->)`, "gs");
  const count = [...text.matchAll(marked)].length;
  if (count !== 1) throw new Error(`expected one place for the table ${name}, got ${count}`);
  return text.replace(marked, (_, start, end) => `${start}${lines.join("\n")}\n${end}`);
}
