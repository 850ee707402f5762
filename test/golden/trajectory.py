"""One recorded case, and the file of a library's cases."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

Options = dict[str, Any]


@dataclass(frozen=True)
class Case:
    """An optimizer and its options, in Nadir's names.

    `options` holds only what differs from the library's own defaults, so that a case without
    options proves those defaults.
    """

    name: str
    optimizer: str
    options: Options = field(default_factory=dict)
    shapes: list[list[int]] | None = None
    """The tensors that the elements of the problem are split into, in order; by default one of all."""
    make: Callable[..., Any] | None = None
    """The library's optimizer, where `options` alone do not say how it is called."""
    hessian: Options | None = None
    """When squares of the gradients are given as an estimate of the Hessian: `every` so many steps, `after` them if true."""
    single: bool = True
    """Whether float32 is recorded: not where the library's own roundings there outweigh what is to be told apart."""


@dataclass(frozen=True)
class Library:
    name: str
    version: str
    cases: list[Case]
    run: Callable[[Case, str], Iterable[np.ndarray]]
    """The parameters after every step; the second argument is "float32" or "float64"."""
    notes: list[str] = field(default_factory=list)
    """What is not recorded, or cannot be said in options."""


def write(library: Library, path: Path) -> None:
    path.write_text(f"{_library(library)}\n")


def write_family(libraries: list[Library], path: Path) -> None:
    """What several libraries make of one family of optimizers."""
    path.write_text("[\n" + ",\n".join(map(_library, libraries)) + "\n]\n")


def _library(library: Library) -> str:
    header = {"library": library.name, "version": library.version, "notes": library.notes}
    cases = ",\n".join(_case(case, library.run) for case in library.cases)
    return f'{_fields(header)},\n"cases": [\n{cases}\n]\n}}'


def _case(case: Case, run: Callable[[Case, str], Iterable[np.ndarray]]) -> str:
    header = {
        "name": case.name,
        "optimizer": case.optimizer,
        "options": case.options,
        "lrChange": True,
    }
    if case.hessian:
        header["hessian"] = case.hessian
    if case.shapes:
        header["shapes"] = case.shapes
    dtypes = {"f64": "float64"} | ({"f32": "float32"} if case.single else {})
    runs = [f'"{key}": [\n{_rows(run(case, dtype))}\n]' for key, dtype in dtypes.items()]
    return ",\n".join([_fields(header), *runs]) + "\n}"


def _fields(header: dict[str, Any]) -> str:
    """An object left open at its end, a field a line."""
    return "{\n" + ",\n".join(f"{json.dumps(k)}: {json.dumps(v)}" for k, v in header.items())


def _rows(trajectory: Iterable[np.ndarray]) -> str:
    """A row a line, so that a difference can be read."""
    return ",\n".join(f"[{','.join(map(_number, row))}]" for row in trajectory)


def _number(value: np.floating) -> str:
    """The shortest decimal that reads back as the same number of the same width."""
    if not np.isfinite(value):
        raise ValueError(f"a golden value is {value}: choose another problem or options")
    return str(value).removesuffix(".0")
