/* What came after the lineage. */

static void lion(size_t n, real *restrict param, const real *restrict grad, real *restrict exp_avg,
                 real grad_scale, real l2, real decay, real lr, real beta1, real one_minus_beta1,
                 real beta2, real one_minus_beta2) {
  for (size_t i = 0; i < n; i++) {
    real g = GRADIENT;
    real c = beta1 * exp_avg[i] + one_minus_beta1 * g;
    exp_avg[i] = beta2 * exp_avg[i] + one_minus_beta2 * g;
    param[i] = PARAM - lr * (real)((c > 0) - (c < 0));
  }
}

static void adan(size_t n, real *restrict param, const real *restrict grad, real *restrict exp_avg,
                 real *restrict exp_avg_diff, real *restrict exp_avg_sq,
                 real *restrict neg_pre_grad, real grad_scale, real l2, real decay, real beta1,
                 real one_minus_beta1, real beta2, real one_minus_beta2, real beta3,
                 real one_minus_beta3, real diff_scale, real exp_avg_step, real diff_step,
                 real eps) {
  for (size_t i = 0; i < n; i++) {
    real g = GRADIENT;
    real d = diff_scale * g + neg_pre_grad[i];
    exp_avg[i] = beta1 * exp_avg[i] + one_minus_beta1 * g;
    exp_avg_diff[i] = beta2 * exp_avg_diff[i] + one_minus_beta2 * d;
    real ahead = g + beta2 * d;
    exp_avg_sq[i] = beta3 * exp_avg_sq[i] + one_minus_beta3 * (ahead * ahead);
    neg_pre_grad[i] = -g;
    real step = exp_avg_step * exp_avg[i] + diff_step * exp_avg_diff[i];
    param[i] = decay * param[i] - QUOTIENT(step, sqrt(exp_avg_sq[i]) + eps);
  }
}

static void ademamix(size_t n, real *restrict param, const real *restrict grad, real *restrict fast,
                     real *restrict slow, real *restrict exp_avg_sq, real grad_scale, real l2,
                     real decay, real beta1, real one_minus_beta1, real beta2, real one_minus_beta2,
                     real beta3, real one_minus_beta3, real fast_step, real slow_step,
                     real eps_inside, real eps_outside) {
  for (size_t i = 0; i < n; i++) {
    real g = GRADIENT;
    fast[i] = beta1 * fast[i] + one_minus_beta1 * g;
    slow[i] = beta3 * slow[i] + one_minus_beta3 * g;
    exp_avg_sq[i] = beta2 * exp_avg_sq[i] + one_minus_beta2 * (g * g);
    real root = sqrt(INSIDE(exp_avg_sq[i])) + eps_outside;
    param[i] = decay * param[i] - QUOTIENT(fast_step * fast[i] + slow_step * slow[i], root);
  }
}

static void adopt(size_t n, real *restrict param, const real *restrict grad, real *restrict exp_avg,
                  real *restrict exp_avg_sq, real grad_scale, real l2, real decay, real beta1,
                  real one_minus_beta1, real beta2, real one_minus_beta2, real eps, real clip,
                  real exp_avg_step, real quotient_step) {
  for (size_t i = 0; i < n; i++) {
    real g = GRADIENT;
    real root = sqrt(exp_avg_sq[i]);
    real q = QUOTIENT(g, root > eps ? root : eps);
    q = q > -clip ? q : -clip;
    q = (q < clip ? q : clip) + (g - g);
    exp_avg[i] = beta1 * exp_avg[i] + one_minus_beta1 * q;
    exp_avg_sq[i] = beta2 * exp_avg_sq[i] + one_minus_beta2 * (g * g);
    param[i] = PARAM - exp_avg_step * exp_avg[i];
  }
}

static void laprop(size_t n, real *restrict param, const real *restrict grad,
                   real *restrict exp_avg, real *restrict exp_avg_sq, real grad_scale, real l2,
                   real decay, real beta1, real intake, real beta2, real one_minus_beta2, real step,
                   real eps_inside, real eps_outside) {
  for (size_t i = 0; i < n; i++) {
    real g = GRADIENT;
    exp_avg_sq[i] = beta2 * exp_avg_sq[i] + one_minus_beta2 * (g * g);
    real root = sqrt(INSIDE(exp_avg_sq[i])) + eps_outside;
    exp_avg[i] = beta1 * exp_avg[i] + intake * QUOTIENT(g, root);
    param[i] = decay * param[i] - step * exp_avg[i];
  }
}

static void scheduleFreeSgd(size_t n, real *restrict param, const real *restrict grad,
                            real *restrict z, real grad_scale, real l2, real lr, real average,
                            real grad_step) {
  for (size_t i = 0; i < n; i++) {
    real y = param[i], from = z[i], g = GRADIENT;
    z[i] = from - lr * g;
    param[i] = y + average * (from - y) + grad_step * g;
  }
}

static void scheduleFreeAdam(size_t n, real *restrict param, const real *restrict grad,
                             real *restrict z, real *restrict exp_avg_sq, real grad_scale, real l2,
                             real decay, real weight_decay, real beta2, real one_minus_beta2,
                             real correction, real eps, real lr, real average, real grad_step) {
  for (size_t i = 0; i < n; i++) {
    real y = decay * param[i], from = z[i], g = GRADIENT;
    exp_avg_sq[i] = beta2 * exp_avg_sq[i] + one_minus_beta2 * (g * g);
    real d = QUOTIENT(g, sqrt(correction * exp_avg_sq[i]) + eps) + weight_decay * y;
    z[i] = from - lr * d;
    param[i] = y + average * (from - y) + grad_step * d;
  }
}
