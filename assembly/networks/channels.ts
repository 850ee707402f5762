/** Rows as matrices, and each of them transposed: from channels first to channels last, and back. */

/** to (rows × width × height) ← from (rows × height × width), the axes exchanged. */
@kernel
export function exchangeAxes<T>(
  from: usize, to: usize, rows: usize, height: usize, width: usize,
): void {
  const bytes = height * width * sizeof<T>();
  for (; rows; --rows, from += bytes, to += bytes) exchange<T>(from, to, height, width);
}

/** In squares of whole vectors, and what is beside them one by one. */
function exchange<T>(from: usize, to: usize, height: usize, width: usize): void {
  const lanes: usize = 16 / sizeof<T>();
  const fromStep = width * sizeof<T>();
  const toStep = height * sizeof<T>();
  const wholeWidth = width & ~(lanes - 1);
  const wholeHeight = height & ~(lanes - 1);
  for (let i: usize = 0; i < wholeHeight; i += lanes) {
    for (let j: usize = 0; j < wholeWidth; j += lanes) {
      const source = from + i * fromStep + j * sizeof<T>();
      const target = to + j * toStep + i * sizeof<T>();
      square<T>(source, fromStep, target, toStep);
    }
  }
  single<T>(from, to, 0, wholeHeight, wholeWidth, height, width);
  single<T>(from, to, wholeHeight, height, 0, height, width);
}

function single<T>(
  from: usize, to: usize, top: usize, bottom: usize, left: usize, height: usize, width: usize,
): void {
  for (let i = top; i < bottom; i++) {
    for (let j = left; j < width; j++) {
      store<T>(to + (j * height + i) * sizeof<T>(), load<T>(from + (i * width + j) * sizeof<T>()));
    }
  }
}

@inline
function square<T>(from: usize, fromStep: usize, to: usize, toStep: usize): void {
  const a = v128.load(from);
  const b = v128.load(from + fromStep);
  if (sizeof<T>() == 8) {
    v128.store(to, v128.shuffle<u64>(a, b, 0, 2));
    v128.store(to + toStep, v128.shuffle<u64>(a, b, 1, 3));
    return;
  }
  const c = v128.load(from + 2 * fromStep);
  const d = v128.load(from + 3 * fromStep);
  const lowAB = v128.shuffle<u32>(a, b, 0, 4, 1, 5);
  const highAB = v128.shuffle<u32>(a, b, 2, 6, 3, 7);
  const lowCD = v128.shuffle<u32>(c, d, 0, 4, 1, 5);
  const highCD = v128.shuffle<u32>(c, d, 2, 6, 3, 7);
  v128.store(to, v128.shuffle<u64>(lowAB, lowCD, 0, 2));
  v128.store(to + toStep, v128.shuffle<u64>(lowAB, lowCD, 1, 3));
  v128.store(to + 2 * toStep, v128.shuffle<u64>(highAB, highCD, 0, 2));
  v128.store(to + 3 * toStep, v128.shuffle<u64>(highAB, highCD, 1, 3));
}
