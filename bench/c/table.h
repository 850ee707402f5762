/* The kernels by name, with one signature: the program that c.mjs writes from bench/kernels.mjs. */
#include <stddef.h>

struct kernel {
  const char *name;
  /* Returns what a reduction gives, otherwise 0. */
  double (*run)(size_t n, real *const *arrays, const real *constants);
  /* Whether the first array is copied anew before every call. */
  int refilled;
};

extern const struct kernel kernels[];
