/** Formulas, which the build typesets: from TeX to HTML. See `scripts/typeset.mjs`. */
declare module "typeset:formulas" {
  const formulas: Readonly<Record<string, string>>;
  export default formulas;
}
