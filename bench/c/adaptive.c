/* The lineage: what divides by the root of squares, or by a maximum. */

static void adagrad(size_t n, real *restrict param, const real *restrict grad, real *restrict sum,
                    real grad_scale, real l2, real decay, real lr, real eps_inside,
                    real eps_outside) {
  for (size_t i = 0; i < n; i++) {
    real g = GRADIENT;
    sum[i] = sum[i] + g * g;
    real root = sqrt(INSIDE(sum[i])) + eps_outside;
    param[i] = PARAM - QUOTIENT(lr * g, root);
  }
}

static void rmsprop(size_t n, real *restrict param, const real *restrict grad,
                    real *restrict square_avg, real grad_scale, real l2, real decay, real alpha,
                    real one_minus_alpha, real eps_inside, real eps_outside, real lr) {
  for (size_t i = 0; i < n; i++) {
    real g = GRADIENT;
    square_avg[i] = alpha * square_avg[i] + one_minus_alpha * (g * g);
    real root = sqrt(INSIDE(square_avg[i])) + eps_outside;
    param[i] = PARAM - QUOTIENT(lr * g, root);
  }
}

static void rmspropMomentum(size_t n, real *restrict param, const real *restrict grad,
                            real *restrict square_avg, real *restrict buffer, real grad_scale,
                            real l2, real decay, real alpha, real one_minus_alpha, real eps_inside,
                            real eps_outside, real momentum, real intake, real buffer_step,
                            real grad_step) {
  for (size_t i = 0; i < n; i++) {
    real g = GRADIENT;
    square_avg[i] = alpha * square_avg[i] + one_minus_alpha * (g * g);
    real root = sqrt(INSIDE(square_avg[i])) + eps_outside;
    real q = QUOTIENT(g, root);
    buffer[i] = momentum * buffer[i] + intake * q;
    param[i] = PARAM - (buffer_step * buffer[i] + grad_step * q);
  }
}

static void adadelta(size_t n, real *restrict param, const real *restrict grad,
                     real *restrict square_avg, real *restrict acc_delta, real grad_scale, real l2,
                     real decay, real rho, real one_minus_rho, real eps, real lr) {
  for (size_t i = 0; i < n; i++) {
    real g = GRADIENT;
    square_avg[i] = rho * square_avg[i] + one_minus_rho * (g * g);
    real delta = sqrt((acc_delta[i] + eps) / (square_avg[i] + eps)) * g;
    acc_delta[i] = rho * acc_delta[i] + one_minus_rho * (delta * delta);
    param[i] = PARAM - lr * delta;
  }
}

static void adam(size_t n, real *restrict param, const real *restrict grad,
                 real *restrict exp_avg, real *restrict exp_avg_sq,
                 real grad_scale, real l2, real decay,
                 real beta1, real one_minus_beta1, real beta2, real one_minus_beta2,
                 real step_size, real eps_inside, real eps_outside) {
  for (size_t i = 0; i < n; i++) {
    real g = GRADIENT;
    exp_avg[i] = beta1 * exp_avg[i] + one_minus_beta1 * g;
    exp_avg_sq[i] = beta2 * exp_avg_sq[i] + one_minus_beta2 * (g * g);
    real root = sqrt(INSIDE(exp_avg_sq[i])) + eps_outside;
    param[i] = PARAM - (root == 0 ? 0 : step_size * exp_avg[i] / root);
  }
}

static void amsgrad(size_t n, real *restrict param, const real *restrict grad,
                    real *restrict exp_avg, real *restrict exp_avg_sq,
                    real *restrict max_exp_avg_sq, real grad_scale, real l2, real decay, real beta1,
                    real one_minus_beta1, real beta2, real one_minus_beta2, real step_size,
                    real eps_inside, real eps_outside, real max_scale) {
  for (size_t i = 0; i < n; i++) {
    real g = GRADIENT;
    exp_avg[i] = beta1 * exp_avg[i] + one_minus_beta1 * g;
    exp_avg_sq[i] = beta2 * exp_avg_sq[i] + one_minus_beta2 * (g * g);
    real scaled = max_scale * exp_avg_sq[i];
    max_exp_avg_sq[i] = scaled > max_exp_avg_sq[i] ? scaled : max_exp_avg_sq[i];
    real root = sqrt(INSIDE(max_exp_avg_sq[i])) + eps_outside;
    param[i] = PARAM - QUOTIENT(step_size * exp_avg[i], root);
  }
}

static void adamax(size_t n, real *restrict param, const real *restrict grad,
                   real *restrict exp_avg, real *restrict exp_inf, real grad_scale, real l2,
                   real decay, real beta1, real one_minus_beta1, real beta2, real exp_avg_step,
                   real grad_step, real eps_in_max, real eps_outside) {
  for (size_t i = 0; i < n; i++) {
    real g = GRADIENT;
    exp_avg[i] = beta1 * exp_avg[i] + one_minus_beta1 * g;
    real now = fabs(g) + eps_in_max, before = beta2 * exp_inf[i];
    exp_inf[i] = now > before ? now : before;
    real step = exp_avg_step * exp_avg[i] + grad_step * g;
    param[i] = PARAM - QUOTIENT(step, exp_inf[i] + eps_outside);
  }
}

static void nadam(size_t n, real *restrict param, const real *restrict grad, real *restrict exp_avg,
                  real *restrict exp_avg_sq, real grad_scale, real l2, real decay, real beta1,
                  real one_minus_beta1, real beta2, real one_minus_beta2, real exp_avg_step,
                  real grad_step, real eps_inside, real eps_outside) {
  for (size_t i = 0; i < n; i++) {
    real g = GRADIENT;
    exp_avg[i] = beta1 * exp_avg[i] + one_minus_beta1 * g;
    exp_avg_sq[i] = beta2 * exp_avg_sq[i] + one_minus_beta2 * (g * g);
    real root = sqrt(INSIDE(exp_avg_sq[i])) + eps_outside;
    param[i] = PARAM - QUOTIENT(exp_avg_step * exp_avg[i] + grad_step * g, root);
  }
}
