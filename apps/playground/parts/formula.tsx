import formulas from "typeset:formulas";

export interface FormulaProps {
  /** One of those that `scripts/typeset.mjs` knows. */
  readonly tex: string;
  /** On lines of its own. */
  readonly display?: boolean;
}

/** A formula, typeset. @throws Error if the build did not typeset this one */
export function Formula({ tex, display = false }: FormulaProps) {
  const html = Object.hasOwn(formulas, tex) ? formulas[tex] : undefined;
  if (html === undefined) throw new Error(`scripts/typeset.mjs typesets no formula ${tex}`);
  const kind = display ? "formula display" : "formula";
  return <span class={kind} dangerouslySetInnerHTML={{ __html: html }} />;
}
