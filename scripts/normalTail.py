"""The coefficients of assembly/networks/normal.ts: python scripts/normalTail.py

R(z) = e^(z²/2) · Φ(−z), the normal distribution's tail without its exponential, as a polynomial in
t = (z − 4)/(z + 4), which meets it at Chebyshev's points of [0, end]. In this variable it is Shepherd &
Laframboise's, "Chebyshev Approximation of (1 + 2x) exp(x²) erfc x in 0 ≤ x < ∞" (Math. Comp. 36, 1981).
"""

import mpmath

mpmath.mp.dps = 60
MIDDLE = 4


def tail(z):
    return mpmath.erfc(z / mpmath.sqrt(2)) * mpmath.exp(z * z / 2) / 2


def coefficients(degree, end):
    first, last = mpmath.mpf(-1), mpmath.mpf(end - MIDDLE) / (end + MIDDLE)
    angles = [mpmath.pi * (2 * j + 1) / (2 * (degree + 1)) for j in range(degree + 1)]
    points = [(first + last) / 2 + (last - first) / 2 * mpmath.cos(angle) for angle in angles]
    values = [tail(MIDDLE * (1 + t) / (1 - t)) for t in points]
    powers = mpmath.matrix([[t**j for j in range(degree + 1)] for t in points])
    return list(mpmath.lu_solve(powers, mpmath.matrix(values)))


for name, degree, end in [("f32", 10, 14), ("f64", 22, 38)]:
    print(f"{name}, to {end}:")
    *lower, highest = [repr(float(c)) for c in coefficients(degree, end)]
    print(f"  p = f64x2.splat({highest});")
    for c in reversed(lower):
        print(f"  p = horner({c}, t, p);")
