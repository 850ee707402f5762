/** Where windows over an image begin and end along an axis: what of them lies beyond the image is left out. */

/** Of a window whose first position is `at`, `before` of the first of which lie before the image. */
@inline
export function first(at: usize, before: usize): usize {
  return at > before ? at - before : 0;
}

/** The first position behind it; not behind its first one where it lies beyond the image. */
@inline
export function last(at: usize, before: usize, size: usize, end: usize): usize {
  return at + size > before ? min(at + size - before, end) : 0;
}
