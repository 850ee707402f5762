"""Records the names that users of PyTorch, optax and Keras may look for here, into census.json.

    venv/bin/python test/golden/census.py      # after record.py's installation

`docs/coverage.md` has a row for each. Types that only describe state or arguments are left out.
"""

import inspect
import json
import os
from pathlib import Path
from types import ModuleType

os.environ["KERAS_BACKEND"] = "jax"

import keras
import optax
import torch
from optax import contrib, projections, schedules, transforms
from torch.nn.utils import clip_grad
from torch.optim import lr_scheduler, swa_utils

TYPES = ("State", "Fn", "Numbers", "Function", "Node", "Schedule", "Every", "Params", "Info")
"""How optax's names of types end."""


def public(module: ModuleType) -> dict[str, object]:
    return {name: value for name, value in vars(module).items() if not name.startswith("_")}


def tools(module: ModuleType, *sources: str) -> list[str]:
    """What can be called, of modules below these names if some are given."""

    def origin(value: object) -> str:
        # optax.nadam is optax.adam with an argument.
        return getattr(getattr(value, "func", value), "__module__", "")

    return sorted(
        name
        for name, value in public(module).items()
        if callable(value)
        and not name.endswith(TYPES)
        and (not sources or origin(value).startswith(sources))
    )


def without(names: list[str], *others: list[str]) -> list[str]:
    known = {name for other in others for name in other}
    return [name for name in names if name not in known]


def optax_sections() -> dict[str, list[str]]:
    aliases = tools(optax, "optax._src.alias")
    inside = ("optax.transforms", "optax._src.transform", "optax._src.factorized")
    around = ("optax._src.linesearch", "optax._src.lookahead", "optax._src.update")
    base = ("optax._src.base", "optax.microbatching")
    sections = {
        "optax": aliases,
        "optax.contrib": tools(contrib),
        "optax.schedules": tools(schedules),
        "optax.transforms": sorted({*tools(transforms), *tools(optax, *inside, *around, *base)}),
        "optax.projections": tools(projections),
    }
    sections["optax.transforms"] = without(
        sections["optax.transforms"], ["GradientTransformation", "GradientTransformationExtraArgs"]
    )
    return sections


def keywords(optimizer: type) -> list[str]:
    return [name for name in inspect.signature(optimizer).parameters if name != "params"]


def is_module(module: ModuleType, name: str) -> bool:
    return isinstance(getattr(module, name), ModuleType)


optimizers = sorted(name for name in torch.optim.__all__ if not is_module(torch.optim, name))
census = {
    "versions": {
        "torch": torch.__version__.split("+")[0],
        "optax": optax.__version__,
        "keras": keras.__version__,
    },
    "sections": {
        "torch.optim": optimizers,
        "torch.optim.lr_scheduler": sorted(lr_scheduler.__all__),
        "torch.optim.swa_utils": sorted(swa_utils.__all__),
        "torch.nn.utils": sorted(
            name for name in clip_grad.__all__ if name in vars(torch.nn.utils)
        ),
        **optax_sections(),
        "keras.optimizers": sorted(
            name for name, value in public(keras.optimizers).items() if callable(value)
        ),
        "keras.optimizers.schedules": sorted(
            name for name, value in public(keras.optimizers.schedules).items() if callable(value)
        ),
    },
    "keywords": {
        name: keywords(getattr(torch.optim, name))
        for name in optimizers
        if inspect.isclass(getattr(torch.optim, name)) and name != "Optimizer"
    },
}
file = Path(__file__).with_suffix(".json")
file.write_text(json.dumps(census, indent=1) + "\n")
for section, names in census["sections"].items():
    print(f"{section}: {len(names)}")
