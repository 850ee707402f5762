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

static real sign(real x) { return (real)(x > 0) - (real)(x < 0); }

static void adabelief(size_t n, real *restrict param, const real *restrict grad,
                      real *restrict exp_avg, real *restrict exp_avg_var,
                      real grad_scale, real l2, real decay,
                      real beta1, real one_minus_beta1, real beta2, real one_minus_beta2,
                      real step_size, real eps_root, real eps) {
  for (size_t i = 0; i < n; i++) {
    real g = GRADIENT;
    exp_avg[i] = beta1 * exp_avg[i] + one_minus_beta1 * g;
    real missed = g - exp_avg[i];
    exp_avg_var[i] = beta2 * exp_avg_var[i] + one_minus_beta2 * (missed * missed) + eps_root;
    real root = sqrt(exp_avg_var[i]) + eps;
    param[i] = PARAM - (root == 0 ? 0 : step_size * exp_avg[i] / root);
  }
}

static void yogi(size_t n, real *restrict param, const real *restrict grad,
                 real *restrict exp_avg, real *restrict exp_avg_sq,
                 real grad_scale, real l2, real decay,
                 real beta1, real one_minus_beta1, real one_minus_beta2, real step_size, real eps) {
  for (size_t i = 0; i < n; i++) {
    real g = GRADIENT;
    exp_avg[i] = beta1 * exp_avg[i] + one_minus_beta1 * g;
    real square = g * g;
    exp_avg_sq[i] -= sign(exp_avg_sq[i] - square) * (one_minus_beta2 * square);
    real root = sqrt(exp_avg_sq[i]) + eps;
    param[i] = PARAM - (root == 0 ? 0 : step_size * exp_avg[i] / root);
  }
}

static void rprop(size_t n, real *restrict param, const real *restrict grad,
                  real *restrict prev, real *restrict step_size,
                  real grad_scale, real l2, real decay,
                  real start, real eta_minus, real eta_plus, real smallest, real largest) {
  for (size_t i = 0; i < n; i++) {
    real g = GRADIENT;
    real change = g * prev[i];
    real step = step_size[i] * (change > 0 ? eta_plus : change < 0 ? eta_minus : start);
    step = step < smallest ? smallest : step;
    step = step > largest ? largest : step;
    g = change < 0 ? 0 : g;
    step_size[i] = step;
    prev[i] = g;
    param[i] = PARAM - step * sign(g);
  }
}

static void asgd(size_t n, real *restrict param, const real *restrict grad, real *restrict ax,
                 real grad_scale, real l2, real decay, real eta, real mu, real one_minus_mu) {
  for (size_t i = 0; i < n; i++) {
    real g = GRADIENT;
    param[i] = decay * param[i] - eta * g;
    ax[i] = mu * param[i] + one_minus_mu * ax[i];
  }
}

static void signsgd(size_t n, real *restrict param, const real *restrict grad,
                    real grad_scale, real l2, real decay, real lr) {
  for (size_t i = 0; i < n; i++) param[i] = PARAM - lr * sign(GRADIENT);
}

static void lion(size_t n, real *restrict param, const real *restrict grad, real *restrict exp_avg,
                 real grad_scale, real l2, real decay, real lr,
                 real beta1, real one_minus_beta1, real beta2, real one_minus_beta2) {
  for (size_t i = 0; i < n; i++) {
    real g = GRADIENT;
    real c = beta1 * exp_avg[i] + one_minus_beta1 * g;
    exp_avg[i] = beta2 * exp_avg[i] + one_minus_beta2 * g;
    param[i] = PARAM - lr * sign(c);
  }
}

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
