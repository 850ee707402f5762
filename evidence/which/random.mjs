/** Numbers drawn from a seed, for data: Park and Miller's minimal standard. */
export function drawing(seed) {
  let state = (seed * 7919 + 17) % 2_147_483_647;
  const uniform = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  for (let i = 0; i < 10; i++) uniform();
  return {
    uniform,
    below: (bound) => Math.floor(bound * uniform()),
    /** Box and Muller. */
    normal: () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform()),
  };
}
