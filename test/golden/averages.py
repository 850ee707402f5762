"""Records averages of parameters, as PyTorch, Keras and optax take them.

    venv/bin/python test/golden/averages.py      # after record.py's installation

averages.json holds for each case, in float64 and float32, where the parameters were, and the average after each.
"""

import json
import os
from pathlib import Path

os.environ["KERAS_BACKEND"] = "jax"

import jax
import keras
import numpy as np
import optax
import torch
from torch.optim import swa_utils

COUNT, STEPS = 3, 16
POINTS = np.cumsum(np.random.default_rng(seed=1992).standard_normal((STEPS, COUNT)), axis=0)
POINTS = POINTS.astype("float32")


def by_torch(multi_avg_fn, points):
    module = torch.nn.Module()
    module.weight = torch.nn.Parameter(torch.zeros(COUNT, dtype=torch.tensor(points).dtype))
    averaged = swa_utils.AveragedModel(module, multi_avg_fn=multi_avg_fn)
    for point in points:
        module.weight.data.copy_(torch.tensor(point))
        averaged.update_parameters(module)
        yield averaged.module.weight.tolist()


def by_keras(arguments, points):
    keras.config.set_floatx(str(points.dtype))
    variable = keras.Variable(np.zeros(COUNT, points.dtype), dtype=str(points.dtype))
    optimizer = keras.optimizers.SGD(1.0, use_ema=True, **arguments)
    for point in points:
        # A gradient of 0 leaves the variable where it is put.
        optimizer.build([variable])
        variable.assign(point)
        optimizer.apply([jax.numpy.zeros(COUNT, points.dtype)], [variable])
        yield np.asarray(optimizer._model_variables_moving_average[0].value).tolist()


def by_optax(decay, points):
    average = optax.ema(decay, debias=True)
    state = average.init(jax.numpy.zeros(COUNT, points.dtype))
    for point in points:
        updates, state = average.update(jax.numpy.asarray(point), state)
        yield np.asarray(updates).tolist()


CASES = [
    ("torch: ema", {}, lambda p: by_torch(swa_utils.get_ema_multi_avg_fn(), p)),
    ("torch: ema 0.9", {"decay": 0.9}, lambda p: by_torch(swa_utils.get_ema_multi_avg_fn(0.9), p)),
    ("torch: swa", {"kind": "equal"}, lambda p: by_torch(swa_utils.get_swa_multi_avg_fn(), p)),
    ("keras: use_ema", {"decay": 0.99}, lambda p: by_keras({}, p)),
    ("keras: use_ema 0.7", {"decay": 0.7}, lambda p: by_keras({"ema_momentum": 0.7}, p)),
    ("optax: ema 0.9", {"decay": 0.9, "debias": True}, lambda p: by_optax(0.9, p)),
    ("optax: ema 0.999", {"decay": 0.999, "debias": True}, lambda p: by_optax(0.999, p)),
]


def run(average, dtype: str) -> list:
    # In which PyTorch divides by the number of averages.
    torch.set_default_dtype(getattr(torch, dtype))
    with jax.enable_x64(dtype == "float64"):
        return list(average(POINTS.astype(dtype)))


recorded = {
    "versions": {"torch": torch.__version__, "keras": keras.__version__, "optax": optax.__version__},
    "points": POINTS.tolist(),
    "cases": [
        {"name": name, "options": options, "f64": run(average, "float64"), "f32": run(average, "float32")}
        for name, options, average in CASES
    ],
}
file = Path(__file__).with_suffix(".json")
file.write_text(json.dumps(recorded, indent=1) + "\n")
