"""
The numbers that scipy finds for the examples of the playground's section Formula, into formulas.json beside it.

    python test/golden/formulas/formulas.py

Misra1a's are NIST's certified ones, which scipy's are held to.
"""
import json
import pathlib

import numpy as np
import scipy
from scipy.optimize import least_squares, minimize


def steps(first, last, step):
    return first + step * np.arange(round((last - first) / step) + 1)


squares = lambda f, y: np.sum((f - y) ** 2)
counts = lambda f, y: np.sum(f - y * np.log(f))
outcomes = lambda f, y: -np.sum(np.where(y == 1, np.log(f), np.log(1 - f)))

CASES = {
    "decay": (
        lambda x, a, b, c: a * np.exp(-b * x) + c,
        squares,
        [1, 1, 1],
        steps(0, 7.5, 0.5),
        [3.44, 2.56, 1.81, 1.47, 1.07, 0.94, 0.72, 0.74, 0.59, 0.63, 0.53, 0.47, 0.55, 0.49, 0.52, 0.46],
    ),
    "misra1a": (
        lambda x, b1, b2: b1 * (1 - np.exp(-b2 * x)),
        squares,
        [500, 1e-4],
        [77.6, 114.9, 141.1, 190.8, 239.9, 289, 332.8, 378.4, 434.8, 477.3, 536.8, 593.1, 689.1, 760],
        [10.07, 14.73, 17.94, 23.93, 29.61, 35.18, 40.02, 44.82, 50.76, 55.05, 61.01, 66.4, 75.47, 81.78],
    ),
    "peak": (
        lambda x, h, m, w, a, b: h * np.exp(-((x - m) ** 2) / (2 * w**2)) + a + b * x,
        squares,
        [1, 3, 1, 1, 1],
        steps(0, 9.5, 0.5),
        [0.54, 0.52, 0.63, 0.66, 0.77, 0.98, 1.33, 1.98, 2.53, 2.62]
        + [2.33, 1.65, 1.28, 1.04, 1.16, 1.09, 1.11, 1.21, 1.17, 1.28],
    ),
    "counts": (
        lambda x, a, t, background: a * np.exp(-x / t) + background,
        counts,
        [20, 5, 2],
        steps(0, 19, 1),
        [43, 32, 29, 27, 16, 18, 13, 11, 7, 9, 8, 4, 7, 3, 5, 2, 4, 3, 2, 4],
    ),
    "outcomes": (
        lambda x, m, s: 1 / (1 + np.exp(-(x - m) / s)),
        outcomes,
        [3, 1],
        steps(0.25, 6, 0.25),
        [0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 1, 1, 0, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1],
    ),
}


def found(formula, loss, start, x, y):
    x, y = np.array(x, float), np.array(y, float)
    if loss is squares:
        end = least_squares(lambda p: formula(x, *p) - y, start, method="trf", x_scale=np.abs(start), jac="cs", xtol=1e-15, ftol=1e-15, gtol=1e-15)
        return end.x
    end = minimize(lambda p: loss(formula(x, *p), y), start, method="Nelder-Mead", options={"xatol": 1e-12, "fatol": 1e-14, "maxiter": 10000})
    return end.x


cases = {
    name: {"x": list(map(float, x)), "y": list(map(float, y)), "numbers": found(formula, loss, start, x, y).tolist()}
    for name, (formula, loss, start, x, y) in CASES.items()
}
misra = cases["misra1a"]["numbers"]
assert np.allclose(misra, [2.3894212918e2, 5.5015643181e-4], rtol=1e-8), misra
out = pathlib.Path(__file__).with_suffix(".json")
out.write_text(json.dumps({"scipy": scipy.__version__, "cases": cases}, indent=2) + "\n")
for name, case in cases.items():
    print(name, case["numbers"])
