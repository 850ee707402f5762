/*
 * A model in a WebAssembly module of its own, as a compiler of C, Rust or Zig makes it: it has its
 * memory, an allocator, parameters and their gradient. model.wasm is this file, by clang 14 and wasm-ld:
 *
 *     clang --target=wasm32 -O2 -nostdlib -Wl,--no-entry -o model.wasm model.c
 */
#define EXPORT(name) __attribute__((export_name(name)))

extern unsigned char __heap_base;
static unsigned long top;

/* The simplest allocator there is: addresses go up, by multiples of 16, and nothing comes back. */
EXPORT("allocate") void *allocate(unsigned long bytes) {
  if (top == 0) top = (unsigned long)&__heap_base;
  unsigned long start = (top + 15) & ~15ul;
  unsigned long end = start + bytes;
  unsigned long held = __builtin_wasm_memory_size(0) * 65536;
  if (end > held && __builtin_wasm_memory_grow(0, (end - held + 65535) / 65536) == -1ul) return 0;
  top = end;
  return (void *)start;
}

/* The model keeps its parameters and their gradient where it likes. */
static float weights[2], gradient[2];
EXPORT("weights") float *address_of_weights(void) { return weights; }
EXPORT("gradient") float *address_of_gradient(void) { return gradient; }

/* The mean of (w·x + b − y)² over 64 points of the line y = 3x − 2, and its gradient: w and b are
   weights[0] and weights[1]. */
EXPORT("loss_and_gradient") float loss_and_gradient(void) {
  const int points = 64;
  float loss = 0;
  gradient[0] = gradient[1] = 0;
  for (int i = 0; i < points; i++) {
    const float x = (float)i / 32 - 1;
    const float error = weights[0] * x + weights[1] - (3 * x - 2);
    loss += error * error / points;
    gradient[0] += 2 * error * x / points;
    gradient[1] += 2 * error / points;
  }
  return loss;
}
