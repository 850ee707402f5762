/** How many of a row's tokens count, if there are lengths (u32; address 0 for none): padding is behind them. */
@inline
export function lengthAt(lengths: usize, row: usize, length: usize): usize {
  return lengths ? <usize>load<u32>(lengths + 4 * row) : length;
}
