"""Records the keywords and defaults of PyTorch's, optax's and Keras's optimizers, and how much of all PyTorch has, into
defaults.json.

    venv/bin/python test/golden/defaults.py      # after record.py's installation

`docs/coming-from-*.md` say what each keyword is here, and the tests hold our defaults to these. A keyword that has to be
given is "required". Base classes' keywords (`clipnorm`, …) are Keras's own signature's.
"""

import inspect
import json
import math
import os
from collections.abc import Callable
from pathlib import Path

os.environ["KERAS_BACKEND"] = "jax"

import keras
import optax
import torch

AROUND = {"params", "name", "kwargs"}
"""What is no hyperparameter."""


def shown(value: object) -> object:
    """A default as JSON has it: what is no number, text or tuple of them is told by its type."""
    if value is inspect.Parameter.empty:
        return "required"
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, tuple | list):
        return [shown(each) for each in value]
    return f"a {type(value).__name__}"


def defaults(optimizer: Callable[..., object]) -> dict[str, object]:
    parameters = inspect.signature(optimizer).parameters
    return {name: shown(each.default) for name, each in parameters.items() if name not in AROUND}


def classes(module: object, names: list[str]) -> dict[str, dict[str, object]]:
    return {name: defaults(getattr(module, name)) for name in names}


census = json.loads((Path(__file__).parent / "census.json").read_text())
sections = census["sections"]
keras_optimizers = [
    name
    for name in sections["keras.optimizers"]
    if inspect.isclass(getattr(keras.optimizers, name))
    and name not in ("Optimizer", "OptimizerMap", "MultiOptimizer", "LossScaleOptimizer")
]
recorded = {
    "versions": census["versions"],
    "torch": classes(torch.optim, sorted(census["keywords"])),
    "optax": classes(optax, sections["optax"]),
    "optax.contrib": classes(
        optax.contrib,
        [name for name in sections["optax.contrib"] if "learning_rate" in defaults(getattr(optax.contrib, name))],
    ),
    "keras": classes(keras.optimizers, keras_optimizers),
}
modules = {
    name
    for name, value in vars(torch.nn).items()
    if inspect.isclass(value) and issubclass(value, torch.nn.Module) and value is not torch.nn.Module
}
recorded["counts"] = {
    "optimizers": len(recorded["torch"]),
    "schedules": len([name for name in sections["torch.optim.lr_scheduler"] if name != "LRScheduler"]),
    "layers": len([name for name in modules if not name.endswith("Loss")]),
    "losses": len([name for name in modules if name.endswith("Loss")]),
}
for library, module in (("torch", torch), ("optax", optax), ("keras", keras)):
    found = module.__version__.split("+")[0]
    assert found == census["versions"][library], f"{library} {found} is not the census's"
file = Path(__file__).with_suffix(".json")
file.write_text(json.dumps(recorded, indent=1) + "\n")
for library in ("torch", "optax", "optax.contrib", "keras"):
    print(f"{library}: {len(recorded[library])}")
