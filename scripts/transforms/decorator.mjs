import { NodeKind } from "assemblyscript";

/** A function's decorator of this name, if it has one. */
export function decoratorOf(statement, name) {
  if (statement.kind !== NodeKind.FunctionDeclaration) return undefined;
  return statement.decorators?.find((decorator) => decorator.name.text === name);
}
