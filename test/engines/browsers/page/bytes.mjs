export function bytes(length, of = 1) {
  const array = new Uint8Array(length);
  for (let i = 0; i < length; i++) array[i] = (i * of) ^ (i >> 8);
  return array;
}

export function same(a, b) {
  if (a?.length !== b.length) return false;
  for (let i = 0; i < b.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
