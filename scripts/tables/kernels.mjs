/** The functions of the module, as they describe themselves: `name(i32, …; f64, …) → result`. */
export function functions(kernels) {
  return ["```", ...kernels.map(line), "```"];
}

function line({ name, parameters, result }) {
  const isReal = ({ type }) => type === "f64";
  const lists = [parameters.filter((p) => !isReal(p)), parameters.filter(isReal)];
  const inputs = lists
    .filter(({ length }) => length > 0)
    .map((list) => list.map(({ name }) => name));
  const listed = inputs.map((names) => names.join(", ")).join("; ");
  return `${name}(${listed})${result === "void" ? "" : ` → ${result}`}`;
}
