"""The coefficients of assembly/singles.ts: python scripts/singles.py

P(r) = (eʳ − 1 − r)/r², Kummer's ½ M(1, 3, r), as a polynomial that meets it at Chebyshev's points of ±½ ln 2.
"""

import mpmath

mpmath.mp.dps = 60
END = mpmath.log(2) / 2


def rest(r):
    return mpmath.hyp1f1(1, 3, r) / 2


def coefficients(degree):
    points = [END * mpmath.cos(mpmath.pi * (2 * j + 1) / (2 * (degree + 1))) for j in range(degree + 1)]
    powers = mpmath.matrix([[r**j for j in range(degree + 1)] for r in points])
    return list(mpmath.lu_solve(powers, mpmath.matrix([rest(r) for r in points])))


own = coefficients(4)
print([repr(float(c)) for c in own])
spread = [END * j / 500 for j in range(-500, 501) if j]
off = max(abs(1 + r + r**2 * mpmath.polyval(own[::-1], r) - mpmath.exp(r)) for r in spread)
print(f"eʳ is off by 2^{float(mpmath.log(off, 2)):.1f}")
print("ln 2 less 355/512:", repr(float(mpmath.log(2) - mpmath.mpf(355) / 512)))
