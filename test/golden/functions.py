"""Records the correctly rounded values of the activation functions, by mpmath.

    venv/bin/python test/golden/functions.py    # the environment is record.py's

functions.json holds for each function and width pairs of a number and its function's value rounded to
that width, to even at ties. NaN, the infinities and zeros are not among them, neither as arguments nor
as values. Decimals are the shortest that read back: as a double, which for float32 rounds once more.
It is kept in git.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from itertools import cycle
from math import log
from pathlib import Path

import mpmath
import numpy as np
from mpmath import mpf

mpmath.mp.dps = 60

# Below and above, e^x is neither 0 nor infinite by far in any width here.
LARGEST_EXPONENT = 10_000


def exp(x: mpf) -> mpf:
    return mpmath.exp(max(-LARGEST_EXPONENT, min(x, LARGEST_EXPONENT)))


def sigmoid(x: mpf) -> mpf:
    return 1 / (1 + exp(-x))


def silu(x: mpf) -> mpf:
    return x * sigmoid(x)


def silu_slope(x: mpf) -> mpf:
    return sigmoid(x) * (1 + x * sigmoid(-x))


# 0.5 x (1 + tanh u) is x sigmoid(2u), which does not cancel; v is 2u.
GELU_SCALE = mpmath.sqrt(8 / mpmath.pi)
GELU_CUBE = mpf("0.044715")


def gelu(x: mpf) -> mpf:
    return x * sigmoid(GELU_SCALE * (x + GELU_CUBE * x**3))


def gelu_slope(x: mpf) -> mpf:
    v = GELU_SCALE * (x + GELU_CUBE * x**3)
    slope_of_v = GELU_SCALE * (1 + 3 * GELU_CUBE * x**2)
    return sigmoid(v) * (1 + x * slope_of_v * sigmoid(-v))


@dataclass(frozen=True)
class Width:
    dtype: type[np.floating]
    digits: int
    """Of the mantissa, in bits."""
    least: int
    """The exponent of the smallest denormal."""
    largest: int
    """The exponent of the largest number."""
    points: int

    def round(self, value: mpf) -> np.floating:
        exact = _fraction(value)
        if exact == 0:
            return self.dtype(0)
        exponent = mpmath.frexp(value)[1] - self.digits
        unit = Fraction(2) ** max(exponent, self.least)
        rounded = round(exact / unit) * unit
        if abs(rounded) >= Fraction(2) ** (self.largest + 1):
            return self.dtype(np.inf if rounded > 0 else -np.inf)
        return self.dtype(float(rounded))


WIDTHS = {
    "f64": Width(np.float64, 53, -1074, 1023, points=250),
    "f32": Width(np.float32, 24, -149, 127, points=150),
}


@dataclass(frozen=True)
class Function:
    value: Callable[[mpf], mpf]
    ranges: list[tuple[float, float]]
    """Where it is far from its limits."""
    near: list[float]
    """Where algorithms change, values vanish, or results run out of their width."""


LN2 = log(2)
LN2_MULTIPLES = [n * LN2 / 2 for n in (-3, -2, -1, 1, 2, 3, 15, 101)]
EXP_LIMITS = [-745.1332191019411, -744.44, -708.4, 709.782712893384]
EXP_LIMITS += [-103.97208, -103.28, -87.34, 88.72283]
# Where x·eˣ is the smallest denormal and the smallest normal number, in both widths.
SILU_TAIL = [-751.7, -745.1, -714.9, -710, -108.6, -104, -91.8, -87.5]
GELU_TAIL = [-21.7, -21.6, -21.25, -21.1, -11.1, -10.9, -10.34, -10.2]

FUNCTIONS = {
    "exp": Function(
        exp,
        [(-1, 1), (-20, 20), (-745.1, -708.4), (-708, 709), (-104, -87), (-87, 88)],
        [*EXP_LIMITS, *LN2_MULTIPLES],
    ),
    "log1p": Function(
        mpmath.log1p,
        [(-1, 1), (-0.3, 0.42), (-1, -0.99), (0, 10), (10, 1e5)],
        [-1, -0.5, 2**-0.5 - 1, -(2.0**-29), 2.0**-29, 2.0**-53, 2**0.5 - 1, 1, 2.0**53, 2.0**24],
    ),
    "tanh": Function(
        mpmath.tanh,
        [(-1, 1), (-0.3, 0.3), (-10, 10), (9, 22), (-22, -9)],
        [2.0**-28, 2.0**-12, 0.3, 0.55, 0.625, LN2 / 2, 1, 8, 9, 9.01, 18.7, 19, 19.06, 20, 22],
    ),
    "sigmoid": Function(
        sigmoid,
        [(-1, 1), (-20, 20), (-745, -708), (-708, 40), (-104, -87), (-88, 20)],
        [*[limit for limit in EXP_LIMITS if limit < 0], *LN2_MULTIPLES, 16.6, 17.3, 36.7, 37.4],
    ),
    "silu": Function(
        silu,
        [(-1, 1), (-20, 20), (-751, -714), (-714, 40), (-108, -91), (-91, 20)],
        [*SILU_TAIL, -1.278464542761074, *LN2_MULTIPLES, 16.6, 17.3, 36.7, 37.4],
    ),
    "siluSlope": Function(
        silu_slope,
        [(-2, 2), (-20, 20), (-751, -714), (-714, 40), (-108, -91), (-91, 20)],
        [*SILU_TAIL, -1.278464542761074, *LN2_MULTIPLES, 20, 41],
    ),
    "gelu": Function(
        gelu,
        [(-1, 1), (-5, 5), (-21.65, -21.1), (-21, 8), (-11, -10.3), (-10.3, 5)],
        [*GELU_TAIL, -0.7524614, 0.3, 5.5, 6, 8.1, 9],
    ),
    "geluSlope": Function(
        gelu_slope,
        [(-2, 2), (-5, 5), (-21.7, -21.2), (-21, 8), (-11.1, -10.4), (-10.3, 5)],
        [*GELU_TAIL, -0.7524614, 0.3, 1.46, 5.5, 6, 8.1, 9],
    ),
}


def main() -> None:
    recorded = {
        name: {key: _points(function, width) for key, width in WIDTHS.items()}
        for name, function in FUNCTIONS.items()
    }
    functions = ",\n".join(
        f'"{name}": {{\n' + ",\n".join(_list(key, points) for key, points in of.items()) + "\n}"
        for name, of in recorded.items()
    )
    text = f'{{\n"mpmath": "{mpmath.__version__}",\n"functions": {{\n{functions}\n}}\n}}\n'
    Path(__file__).with_suffix(".json").write_text(text)
    read_back(recorded)
    counts = {name: [len(points) for points in of.values()] for name, of in recorded.items()}
    print(f"mpmath {mpmath.__version__}: {counts}")


def read_back(recorded: dict) -> None:
    """What JSON.parse and a conversion to the width give is what was recorded."""
    read = json.loads(Path(__file__).with_suffix(".json").read_text())["functions"]
    for name, of in recorded.items():
        for key, points in of.items():
            assert (np.array(read[name][key]).astype(WIDTHS[key].dtype) == points).all()


def _points(function: Function, width: Width) -> list[tuple[np.floating, np.floating]]:
    """Sorted, without those whose value is 0 or infinite, and as many as the width has points."""
    draw = np.random.default_rng(seed=1854)
    near = [x for limit in function.near for x in _around(width.dtype(limit))]
    known = _valued(function, width, [*near, *_magnitudes(width, draw)])
    for low, high in cycle(function.ranges):
        if len(known) >= width.points:
            break
        known |= _valued(function, width, [width.dtype(draw.uniform(low, high))])
    return sorted(known.items())


def _valued(function: Function, width: Width, xs: list) -> dict[np.floating, np.floating]:
    valued = {}
    for x in xs:
        if not np.isfinite(x) or x == 0 or (function.value is mpmath.log1p and x <= -1):
            continue
        # x·sigmoid(x) of a denormal lies beside a tie, and only x/4 tells on which side.
        with mpmath.workprec(mpmath.mp.prec + abs(int(np.frexp(x)[1]))):
            y = width.round(function.value(mpf(float(x))))
        if np.isfinite(y) and y != 0:
            valued[x] = y
    return valued


def _around(x: np.floating) -> list[np.floating]:
    """A number, its neighbours, and others that come nearer and nearer to it."""
    up, down = type(x)(np.inf), type(x)(-np.inf)
    neighbours = [np.nextafter(x, down), x, np.nextafter(x, up)]
    return neighbours + [x * type(x)(1 + part) for part in (-(2.0**-12), -(2.0**-7), 2.0**-10)]


def _magnitudes(width: Width, draw: np.random.Generator) -> list[np.floating]:
    """Numbers of both signs from the smallest denormal to the largest number, denser around 1."""
    least, largest = width.least, width.largest
    normal = least + width.digits - 1
    far = [
        *np.linspace(least, normal, 4),
        *np.linspace(normal, -12, 7),
        *np.linspace(12, largest, 6),
    ]
    exponents = [int(exponent) for exponent in far] + list(range(-11, 11, 2))
    largest_number = np.finfo(width.dtype).max
    magnitudes = [width.dtype((1 + draw.random()) * 2.0**exponent) for exponent in exponents]
    ends = [np.finfo(width.dtype).smallest_subnormal, np.finfo(width.dtype).tiny, largest_number]
    return [width.dtype(sign * x) for x in [*magnitudes, *ends] for sign in (-1, 1)]


def _fraction(value: mpf) -> Fraction:
    sign, mantissa, exponent, _ = value._mpf_
    return (-1) ** sign * Fraction(int(mantissa)) * Fraction(2) ** exponent


def _list(key: str, points: list[tuple[np.floating, np.floating]]) -> str:
    lines = ",\n".join(f"[{_number(x)},{_number(y)}]" for x, y in points)
    return f'"{key}": [\n{lines}\n]'


def _number(value: np.floating) -> str:
    """The shortest decimal that reads back as the same number of the same width."""
    return str(value).removesuffix(".0")


if __name__ == "__main__":
    main()
