/**
 * What a kernel declares, as its parameters say it: `usize` are addresses, counts and, of a `@kernel`,
 * sizes; `v128` the constants of a `@sweep`; `InUse` and `RarelyInUse` its flags.
 */
export function signatureOf({ name, signature }) {
  const parameters = signature.parameters.map(({ name, type }) => ({
    name: name.text,
    type: type.name.identifier.text,
  }));
  const ofType = (type) => parameters.filter((p) => p.type === type).map((p) => p.name);
  return {
    name: name.text,
    parameters,
    pointers: ofType("usize"),
    constants: ofType("v128"),
    flags: parameters.filter((p) => /InUse$/.test(p.type)).map((p) => p.name),
    inUse: ofType("InUse"),
    rarelyInUse: ofType("RarelyInUse"),
    result: signature.returnType.name.identifier.text,
  };
}
