/*
 * Kernels as one writes them in C: compiled with -Dreal=float and with -Dreal=double; and some of them with
 * -DGENERAL too, where what an optimizer has by default is not left out.
 */
#include <stddef.h>
#include <tgmath.h>

#ifdef GENERAL
#define GRADIENT (grad_scale * grad[i] + l2 * param[i])
#define PARAM (decay * param[i])
#define TAKEN(g) (intake * (g))
#define INSIDE(x) ((x) + eps_inside)
#else
#define GRADIENT grad[i]
#define PARAM param[i]
#define TAKEN(g) (g)
#define INSIDE(x) (x)
#endif

/* x / y, and 0 where y is 0. */
#define QUOTIENT(x, y) ((y) == 0 ? 0 : (x) / (y))

#include "momentum.c"
#include "adaptive.c"
#include "later.c"

/* Four partial results, without which C's rules make the additions one long chain. */
static double sumOfSquares(size_t n, const real *values) {
  double sums[4] = {0};
  size_t i = 0;
  for (; i + 4 <= n; i += 4)
    for (size_t k = 0; k < 4; k++) sums[k] += (double)values[i + k] * values[i + k];
  for (size_t k = 0; i < n; i++, k++) sums[k] += (double)values[i] * values[i];
  return (sums[0] + sums[2]) + (sums[1] + sums[3]);
}

/* libm's function, one number after the other. */
static void tanhOf(size_t n, real *restrict values) {
  for (size_t i = 0; i < n; i++) values[i] = tanh(values[i]);
}
