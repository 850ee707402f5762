/* The kernels as one writes them in C, compiled with -Dreal=float and with -Dreal=double. */
#include <stddef.h>
#include <tgmath.h>

static void sgd(size_t n, real *restrict param, const real *restrict grad,
                real grad_scale, real l2, real decay, real lr) {
  for (size_t i = 0; i < n; i++) {
    real g = grad_scale * grad[i] + l2 * param[i];
    param[i] = decay * param[i] - lr * g;
  }
}

static void momentum(size_t n, real *restrict param, const real *restrict grad,
                     real *restrict buffer, real grad_scale, real l2, real decay,
                     real momentum, real intake, real buffer_step, real grad_step) {
  for (size_t i = 0; i < n; i++) {
    real g = grad_scale * grad[i] + l2 * param[i];
    buffer[i] = momentum * buffer[i] + intake * g;
    param[i] = decay * param[i] - (buffer_step * buffer[i] + grad_step * g);
  }
}

static void nagLookAhead(size_t n, real *restrict param, real *restrict start,
                         const real *restrict velocity, real momentum) {
  for (size_t i = 0; i < n; i++) {
    start[i] = param[i];
    param[i] += momentum * velocity[i];
  }
}

static void adagrad(size_t n, real *restrict param, const real *restrict grad, real *restrict sum,
                    real grad_scale, real l2, real decay,
                    real lr, real eps_inside, real eps_outside) {
  for (size_t i = 0; i < n; i++) {
    real g = grad_scale * grad[i] + l2 * param[i];
    sum[i] += g * g;
    real root = sqrt(sum[i] + eps_inside) + eps_outside;
    param[i] = decay * param[i] - (root == 0 ? 0 : lr * g / root);
  }
}

static void rmsprop(size_t n, real *restrict param, const real *restrict grad,
                    real *restrict square_avg, real grad_scale, real l2, real decay,
                    real alpha, real one_minus_alpha, real eps_inside, real eps_outside, real lr) {
  for (size_t i = 0; i < n; i++) {
    real g = grad_scale * grad[i] + l2 * param[i];
    square_avg[i] = alpha * square_avg[i] + one_minus_alpha * (g * g);
    real root = sqrt(square_avg[i] + eps_inside) + eps_outside;
    param[i] = decay * param[i] - (root == 0 ? 0 : lr * g / root);
  }
}

static void rmspropCentered(size_t n, real *restrict param, const real *restrict grad,
                            real *restrict square_avg, real *restrict grad_avg,
                            real grad_scale, real l2, real decay,
                            real alpha, real one_minus_alpha,
                            real eps_inside, real eps_outside, real lr) {
  for (size_t i = 0; i < n; i++) {
    real g = grad_scale * grad[i] + l2 * param[i];
    square_avg[i] = alpha * square_avg[i] + one_minus_alpha * (g * g);
    grad_avg[i] = alpha * grad_avg[i] + one_minus_alpha * g;
    real variance = square_avg[i] - grad_avg[i] * grad_avg[i];
    real root = sqrt((variance > 0 ? variance : 0) + eps_inside) + eps_outside;
    param[i] = decay * param[i] - (root == 0 ? 0 : lr * g / root);
  }
}

static void rmspropMomentum(size_t n, real *restrict param, const real *restrict grad,
                            real *restrict square_avg, real *restrict buffer,
                            real grad_scale, real l2, real decay,
                            real alpha, real one_minus_alpha, real eps_inside, real eps_outside,
                            real momentum, real intake, real buffer_step, real grad_step) {
  for (size_t i = 0; i < n; i++) {
    real g = grad_scale * grad[i] + l2 * param[i];
    square_avg[i] = alpha * square_avg[i] + one_minus_alpha * (g * g);
    real root = sqrt(square_avg[i] + eps_inside) + eps_outside;
    real q = root == 0 ? 0 : g / root;
    buffer[i] = momentum * buffer[i] + intake * q;
    param[i] = decay * param[i] - (buffer_step * buffer[i] + grad_step * q);
  }
}

static void rmspropCenteredMomentum(size_t n, real *restrict param, const real *restrict grad,
                                    real *restrict square_avg, real *restrict grad_avg,
                                    real *restrict buffer, real grad_scale, real l2, real decay,
                                    real alpha, real one_minus_alpha,
                                    real eps_inside, real eps_outside,
                                    real momentum, real intake, real buffer_step, real grad_step) {
  for (size_t i = 0; i < n; i++) {
    real g = grad_scale * grad[i] + l2 * param[i];
    square_avg[i] = alpha * square_avg[i] + one_minus_alpha * (g * g);
    grad_avg[i] = alpha * grad_avg[i] + one_minus_alpha * g;
    real variance = square_avg[i] - grad_avg[i] * grad_avg[i];
    real root = sqrt((variance > 0 ? variance : 0) + eps_inside) + eps_outside;
    real q = root == 0 ? 0 : g / root;
    buffer[i] = momentum * buffer[i] + intake * q;
    param[i] = decay * param[i] - (buffer_step * buffer[i] + grad_step * q);
  }
}

static void adadelta(size_t n, real *restrict param, const real *restrict grad,
                     real *restrict square_avg, real *restrict acc_delta,
                     real grad_scale, real l2, real decay,
                     real rho, real one_minus_rho, real eps, real lr) {
  for (size_t i = 0; i < n; i++) {
    real g = grad_scale * grad[i] + l2 * param[i];
    square_avg[i] = rho * square_avg[i] + one_minus_rho * (g * g);
    real divisor = square_avg[i] + eps;
    real ratio = divisor == 0 ? 0 : (acc_delta[i] + eps) / divisor;
    real delta = sqrt(ratio) * g;
    acc_delta[i] = rho * acc_delta[i] + one_minus_rho * (delta * delta);
    param[i] = decay * param[i] - lr * delta;
  }
}

static void adam(size_t n, real *restrict param, const real *restrict grad,
                 real *restrict exp_avg, real *restrict exp_avg_sq,
                 real grad_scale, real l2, real decay,
                 real beta1, real one_minus_beta1, real beta2, real one_minus_beta2,
                 real step_size, real eps_inside, real eps_outside) {
  for (size_t i = 0; i < n; i++) {
    real g = grad_scale * grad[i] + l2 * param[i];
    exp_avg[i] = beta1 * exp_avg[i] + one_minus_beta1 * g;
    exp_avg_sq[i] = beta2 * exp_avg_sq[i] + one_minus_beta2 * (g * g);
    real root = sqrt(exp_avg_sq[i] + eps_inside) + eps_outside;
    param[i] = decay * param[i] - (root == 0 ? 0 : step_size * exp_avg[i] / root);
  }
}

static void amsgrad(size_t n, real *restrict param, const real *restrict grad,
                    real *restrict exp_avg, real *restrict exp_avg_sq, real *restrict max_exp_avg_sq,
                    real grad_scale, real l2, real decay,
                    real beta1, real one_minus_beta1, real beta2, real one_minus_beta2,
                    real step_size, real eps_inside, real eps_outside, real max_scale) {
  for (size_t i = 0; i < n; i++) {
    real g = grad_scale * grad[i] + l2 * param[i];
    exp_avg[i] = beta1 * exp_avg[i] + one_minus_beta1 * g;
    exp_avg_sq[i] = beta2 * exp_avg_sq[i] + one_minus_beta2 * (g * g);
    real scaled = max_scale * exp_avg_sq[i];
    max_exp_avg_sq[i] = scaled > max_exp_avg_sq[i] ? scaled : max_exp_avg_sq[i];
    real root = sqrt(max_exp_avg_sq[i] + eps_inside) + eps_outside;
    param[i] = decay * param[i] - (root == 0 ? 0 : step_size * exp_avg[i] / root);
  }
}

static void adamLookAhead(size_t n, real *restrict param, real *restrict start,
                          const real *restrict exp_avg, const real *restrict exp_avg_sq,
                          real step_size, real eps_inside, real eps_outside) {
  for (size_t i = 0; i < n; i++) {
    real root = sqrt(exp_avg_sq[i] + eps_inside) + eps_outside;
    real step = step_size * exp_avg[i]; /* here, since a load in a condition is not vectorised */
    start[i] = param[i];
    param[i] -= root == 0 ? 0 : step / root;
  }
}

static void adamax(size_t n, real *restrict param, const real *restrict grad,
                   real *restrict exp_avg, real *restrict exp_inf,
                   real grad_scale, real l2, real decay,
                   real beta1, real one_minus_beta1, real beta2,
                   real exp_avg_step, real grad_step, real eps_in_max, real eps_outside) {
  for (size_t i = 0; i < n; i++) {
    real g = grad_scale * grad[i] + l2 * param[i];
    exp_avg[i] = beta1 * exp_avg[i] + one_minus_beta1 * g;
    real size = fabs(g) + eps_in_max, decayed = beta2 * exp_inf[i];
    exp_inf[i] = size > decayed ? size : decayed;
    real divisor = exp_inf[i] + eps_outside;
    real step = exp_avg_step * exp_avg[i] + grad_step * g;
    param[i] = decay * param[i] - (divisor == 0 ? 0 : step / divisor);
  }
}

static void nadam(size_t n, real *restrict param, const real *restrict grad,
                  real *restrict exp_avg, real *restrict exp_avg_sq,
                  real grad_scale, real l2, real decay,
                  real beta1, real one_minus_beta1, real beta2, real one_minus_beta2,
                  real exp_avg_step, real grad_step, real eps_inside, real eps_outside) {
  for (size_t i = 0; i < n; i++) {
    real g = grad_scale * grad[i] + l2 * param[i];
    exp_avg[i] = beta1 * exp_avg[i] + one_minus_beta1 * g;
    exp_avg_sq[i] = beta2 * exp_avg_sq[i] + one_minus_beta2 * (g * g);
    real root = sqrt(exp_avg_sq[i] + eps_inside) + eps_outside;
    real step = exp_avg_step * exp_avg[i] + grad_step * g;
    param[i] = decay * param[i] - (root == 0 ? 0 : step / root);
  }
}

static void scale(size_t n, real *restrict values, real factor) {
  for (size_t i = 0; i < n; i++) values[i] *= factor;
}

static void flush(size_t n, real *restrict values, real bound) {
  for (size_t i = 0; i < n; i++) values[i] = fabs((double)values[i]) < bound ? 0 : values[i];
}

static void clamp(size_t n, real *restrict values, real low, real high) {
  for (size_t i = 0; i < n; i++) {
    real x = values[i] > low ? values[i] : low;
    values[i] = x < high ? x : high;
  }
}

/* Four partial results each, without which C's rules make the additions one long chain. */

static double sumOfSquares(size_t n, const real *values) {
  double sums[4] = {0};
  size_t i = 0;
  for (; i + 4 <= n; i += 4)
    for (size_t k = 0; k < 4; k++) sums[k] += (double)values[i + k] * values[i + k];
  for (size_t k = 0; i < n; i++, k++) sums[k] += (double)values[i] * values[i];
  return (sums[0] + sums[2]) + (sums[1] + sums[3]);
}

static double sumOfAbsolutes(size_t n, const real *values) {
  double sums[4] = {0};
  size_t i = 0;
  for (; i + 4 <= n; i += 4)
    for (size_t k = 0; k < 4; k++) sums[k] += fabs((double)values[i + k]);
  for (size_t k = 0; i < n; i++, k++) sums[k] += fabs((double)values[i]);
  return (sums[0] + sums[2]) + (sums[1] + sums[3]);
}

static real larger(real x, real y) { return x > y ? x : y; }

static double maximum(size_t n, const real *values) {
  real largest[4] = {0};
  size_t i = 0;
  for (; i + 4 <= n; i += 4)
    for (size_t k = 0; k < 4; k++) largest[k] = larger(fabs(values[i + k]), largest[k]);
  for (size_t k = 0; i < n; i++, k++) largest[k] = larger(fabs(values[i]), largest[k]);
  return larger(larger(largest[0], largest[2]), larger(largest[1], largest[3]));
}

/* Activations: libm's functions, one number after the other, and what gcc makes of the rest. */

static void expOf(size_t n, real *restrict values) {
  for (size_t i = 0; i < n; i++) values[i] = exp(values[i]);
}

static void log1pOf(size_t n, real *restrict values) {
  for (size_t i = 0; i < n; i++) values[i] = log1p(values[i]);
}

static void relu(size_t n, real *restrict values) {
  for (size_t i = 0; i < n; i++) values[i] = values[i] > 0 ? values[i] : 0;
}

static void reluGradient(size_t n, real *restrict delta, const real *restrict outputs) {
  for (size_t i = 0; i < n; i++) delta[i] = outputs[i] > 0 ? delta[i] : 0;
}

static void leakyRelu(size_t n, real *restrict values, real negative_slope) {
  for (size_t i = 0; i < n; i++) {
    real below = negative_slope * values[i];
    values[i] = values[i] > 0 ? values[i] : below;
  }
}

static void leakyReluGradient(size_t n, real *restrict delta, const real *restrict outputs,
                              real negative_slope) {
  for (size_t i = 0; i < n; i++) {
    real below = negative_slope * delta[i];
    delta[i] = outputs[i] > 0 ? delta[i] : below;
  }
}

static void tanhOf(size_t n, real *restrict values) {
  for (size_t i = 0; i < n; i++) values[i] = tanh(values[i]);
}

static void tanhGradient(size_t n, real *restrict delta, const real *restrict outputs) {
  for (size_t i = 0; i < n; i++) delta[i] *= 1 - outputs[i] * outputs[i];
}

static void sigmoid(size_t n, real *restrict values) {
  for (size_t i = 0; i < n; i++) values[i] = 1 / (1 + exp(-values[i]));
}

static void sigmoidGradient(size_t n, real *restrict delta, const real *restrict outputs) {
  for (size_t i = 0; i < n; i++) delta[i] *= outputs[i] * (1 - outputs[i]);
}

static void gelu(size_t n, real *restrict values, real *restrict slopes) {
  const real scale = 0.7978845608028654, cube = 0.044715, half = 0.5;
  for (size_t i = 0; i < n; i++) {
    real x = values[i];
    real t = tanh(scale * (x + cube * x * x * x));
    values[i] = half * x * (1 + t);
    slopes[i] = half * (1 + t) + half * x * (1 - t * t) * scale * (1 + 3 * cube * x * x);
  }
}

static void silu(size_t n, real *restrict values, real *restrict slopes) {
  for (size_t i = 0; i < n; i++) {
    real x = values[i];
    real s = 1 / (1 + exp(-x));
    values[i] = x * s;
    slopes[i] = s * (1 + x * (1 - s));
  }
}

static void multiply(size_t n, real *restrict delta, const real *restrict slopes) {
  for (size_t i = 0; i < n; i++) delta[i] *= slopes[i];
}
