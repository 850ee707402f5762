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

/**
 * Does a task for each index in [0, count), so many at a time, and gives `take` what they give, in order, as soon as it can.
 * @throws what the first one in order throws that fails, or `take`, once those under way have ended.
 */
export async function inOrder<T>(
  count: number,
  atOnce: number,
  task: (index: number) => Promise<T>,
  take: (index: number, result: T) => void,
): Promise<void> {
  const underWay: Promise<T>[] = [];
  let begun = 0;
  try {
    for (let i = 0; i < count; i++) {
      for (; begun < Math.min(count, i + atOnce); begun++) {
        const each = task(begun);
        // Its turn to be heard comes.
        each.catch(() => {});
        underWay.push(each);
      }
      take(i, await underWay.shift()!);
    }
  } finally {
    await Promise.allSettled(underWay);
  }
}
