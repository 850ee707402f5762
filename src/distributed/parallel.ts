/**
 * Does a task for each index in [0, count), so many at a time, and gives what they give, in order.
 * @throws what the first one throws that fails, once those under way have ended: no other is begun then.
 */
export async function inParallel<T>(
  count: number,
  atOnce: number,
  task: (index: number) => Promise<T>,
): Promise<T[]> {
  const results = new Array<T>(count);
  let next = 0;
  let failure: { readonly thrown: unknown } | undefined;
  const one = async () => {
    while (next < count && !failure) {
      const index = next++;
      try {
        results[index] = await task(index);
      } catch (thrown) {
        failure ??= { thrown };
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(count, atOnce) }, one));
  if (failure) throw failure.thrown;
  return results;
}
