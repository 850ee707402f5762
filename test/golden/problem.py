"""The problem that every library is given: twelve elements and a fixed sequence of gradients.

The gradients do not depend on the parameters, so one wrong step cannot be healed by the next one.
All numbers are float32 numbers, so float32 and float64 runs start from the same ones.
"""

import json
from collections.abc import Iterable
from pathlib import Path

import numpy as np

STEPS = 32
LR_CHANGE_AT = 20
LR_CHANGE_FACTOR = 0.3


def _elements() -> list[tuple[float, np.ndarray]]:
    """The initial value and the gradients of each element.

    Where gradients are tiny the parameter starts at or near 0: else float32 would lose the steps.
    """
    normal = np.random.default_rng(seed=1983).standard_normal
    steps = np.arange(STEPS)
    # Uneven, so that no parameter comes back to where it was: relative errors mean nothing there.
    flips = np.where(steps % 2 == 0, 1, -0.5)
    rarer_flips = np.where(steps % 3 == 2, -1, 1)
    return [
        (1.5, np.zeros(STEPS)),  # moved by weight decay alone
        (-0.75, np.zeros(STEPS)),
        (0.5, np.where(steps < 15, 0, normal(STEPS))),  # state is zero for long
        (-1.25, np.where(steps < 15, normal(STEPS), 0)),  # momentum runs out, AMSGrad remembers
        (0, np.full(STEPS, 1e-7)),  # below every epsilon's square root: tells where epsilon stands
        (0, 1e-7 * rarer_flips),
        (2, 1e4 * 0.9**steps * normal(STEPS)),
        (-1, 0.75 * flips),
        (0.625, normal(STEPS)),
        (2**-9, 1e-3 * normal(STEPS)),
        (1, np.full(STEPS, 0.1)),
        (-0.5, 1e7 * normal(STEPS)),
    ]


def _float32(values) -> np.ndarray:
    return np.asarray(values, dtype=np.float32)


_ELEMENTS = _elements()
INITIAL: np.ndarray = _float32([initial for initial, _ in _ELEMENTS])
GRADIENTS: np.ndarray = _float32([gradient for _, gradient in _ELEMENTS]).T


def split(elements: np.ndarray, shapes: list[list[int]] | None) -> list[np.ndarray]:
    """Tensors of these shapes, which hold the elements in order; without shapes one of all."""
    if not shapes:
        return [elements]
    sizes = [int(np.prod(shape)) for shape in shapes]
    assert sum(sizes) == elements.size, f"{shapes} must have {elements.size} elements"
    parts = np.split(elements, np.cumsum(sizes)[:-1])
    return [part.reshape(shape) for part, shape in zip(parts, shapes, strict=True)]


def join(tensors: Iterable[np.ndarray]) -> np.ndarray:
    return np.concatenate([np.asarray(tensor).ravel() for tensor in tensors])


def write(path: Path) -> None:
    rows = ",\n".join(f"    {json.dumps(row)}" for row in GRADIENTS.tolist())
    path.write_text(
        "{\n"
        f'  "steps": {STEPS},\n'
        f'  "lrChange": {{ "at": {LR_CHANGE_AT}, "factor": {LR_CHANGE_FACTOR} }},\n'
        f'  "initial": {json.dumps(INITIAL.tolist())},\n'
        f'  "gradients": [\n{rows}\n  ]\n'
        "}\n"
    )
