/* SGD and momentum: parameter, gradient, and at most one buffer. */

static void sgd(size_t n, real *restrict param, const real *restrict grad,
                real grad_scale, real l2, real decay, real lr) {
  for (size_t i = 0; i < n; i++) {
    real g = GRADIENT;
    param[i] = PARAM - lr * g;
  }
}

static void momentum(size_t n, real *restrict param, const real *restrict grad,
                     real *restrict buffer, real grad_scale, real l2, real decay,
                     real momentum, real intake, real buffer_step, real grad_step) {
  for (size_t i = 0; i < n; i++) {
    real g = GRADIENT;
    buffer[i] = momentum * buffer[i] + TAKEN(g);
    param[i] = PARAM - buffer_step * buffer[i];
  }
}

static void nesterov(size_t n, real *restrict param, const real *restrict grad,
                     real *restrict buffer, real grad_scale, real l2, real decay,
                     real momentum, real intake, real buffer_step, real grad_step) {
  for (size_t i = 0; i < n; i++) {
    real g = GRADIENT;
    buffer[i] = momentum * buffer[i] + TAKEN(g);
    param[i] = PARAM - (buffer_step * buffer[i] + grad_step * g);
  }
}
