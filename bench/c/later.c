/* What came after the lineage. */

static real sign(real x) { return (real)(x > 0) - (real)(x < 0); }

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

static void signsgd(size_t n, real *restrict param, const real *restrict grad,
                    real grad_scale, real l2, real decay, real lr) {
  for (size_t i = 0; i < n; i++) param[i] = PARAM - lr * sign(GRADIENT);
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

static void madgrad(size_t n, real *restrict param, const real *restrict grad,
                    real *restrict squares, real *restrict s, real *restrict x0, real grad_scale,
                    real l2, real lambda, real eps, real kept, real taken, real pull) {
  for (size_t i = 0; i < n; i++) {
    real g = GRADIENT;
    squares[i] += lambda * g * g;
    s[i] += lambda * g;
    real z = x0[i] - QUOTIENT(s[i], cbrt(squares[i]) + eps);
    param[i] = kept * param[i] + taken * z + pull * (z - param[i]);
  }
}

static void ftrl(size_t n, real *restrict param, const real *restrict grad, real *restrict z,
                 real *restrict squares, real grad_scale, real l2, real decay, real lr,
                 real inverse_lr, real l1, real shrink, real offset) {
  for (size_t i = 0; i < n; i++) {
    real g = GRADIENT;
    real after = squares[i] + g * g;
    real root = sqrt(after);
    real sum = z[i] + (g - (root - sqrt(squares[i])) * inverse_lr * param[i]);
    squares[i] = after;
    z[i] = sum;
    real spared = sum > -l1 ? sum : -l1;
    spared = spared < l1 ? spared : l1;
    param[i] = QUOTIENT(lr * (spared - sum), root + offset);
  }
}

static void sophia(size_t n, real *restrict param, const real *restrict grad,
                   real *restrict exp_avg, real *restrict hessian, real grad_scale, real l2,
                   real decay, real beta1, real one_minus_beta1, real scale, real gamma, real eps,
                   real clip, real lr) {
  for (size_t i = 0; i < n; i++) {
    real g = GRADIENT;
    exp_avg[i] = beta1 * exp_avg[i] + one_minus_beta1 * g;
    real curvature = gamma * hessian[i];
    real q = QUOTIENT(scale * exp_avg[i], curvature > eps ? curvature : eps);
    q = q > -clip ? q : -clip;
    q = (q < clip ? q : clip) + (exp_avg[i] - exp_avg[i]);
    param[i] = PARAM - lr * q;
  }
}
