/** What is public and nothing is said of. */
import { ReflectionKind } from "typedoc";

const { Class, Function: Fun, Interface, TypeAlias, Variable } = ReflectionKind;
const { Property, Method, Accessor, Parameter, TypeLiteral } = ReflectionKind;
const kinds =
  Class | Fun | Interface | TypeAlias | Variable | Property | Method | Accessor | Parameter;

/** @returns full names, `SGDOptions.lr` or `load.options`, of what has no comment and inherits none */
export function undocumented(project) {
  return project
    .getReflectionsByKind(kinds)
    .filter((each) => !isSaid(each) && !isPart(each))
    .map(nameOf)
    .sort();
}

function isSaid(reflection) {
  const own = [reflection, ...(reflection.getAllSignatures?.() ?? [])];
  return own.some(({ comment }) => comment?.hasVisibleComponent());
}

/** What has no name of its own, such as what is in a function that is a parameter, is told of where it stands. */
const isPart = ({ parent }) =>
  parent !== undefined && (parent.kindOf(TypeLiteral) || isPart(parent));

function nameOf(reflection) {
  const names = [];
  for (let each = reflection; !each.kindOf(ReflectionKind.SomeModule) && !each.isProject(); ) {
    if (!each.kindOf(ReflectionKind.SomeSignature) && each.name !== "__type")
      names.unshift(each.name);
    each = each.parent;
  }
  return names.join(".");
}
