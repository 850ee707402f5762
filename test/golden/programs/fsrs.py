"""Records what fsrs-optimizer makes of the reviews in examples/data/cards.txt.

    venv/bin/pip install fsrs-optimizer==6.5.0
    venv/bin/python test/golden/programs/fsrs.py

fsrs.json has the initial parameters, the order of the batches that it draws, and in its own float32 and in float64 the
parameters it returns and the losses between epochs; the loss and its gradient at the initial parameters, and of items
one by one at parameters near bounds; and the minimum of the loss over all reviews, within the bounds, that SciPy finds. It
is kept in git.
"""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from typing import Any

import matplotlib

matplotlib.use("Agg")
import numpy as np
import pandas as pd
import torch
from fsrs_optimizer import Optimizer, Trainer
from fsrs_optimizer import fsrs_optimizer as reference
from scipy.optimize import minimize

ROOT = Path(__file__).parents[3]
torch.set_num_threads(1)


def reviews() -> pd.DataFrame:
    """Reviews on a later day than the one before, as its `create_time_series` gives them, without its cleaning."""
    rows = []
    for card, line in enumerate((ROOT / "examples/data/cards.txt").read_text().splitlines()):
        start, first, *later = line.split(" ")
        when, times, ratings, i = int(start), ["0"], [first], 1
        for review in later:
            rating, days = review.split("@")
            when += int(days)
            if int(days) > 0:
                i += 1
                rows.append(
                    {
                        "card_id": card,
                        "review_time": when * 100_000 + card,
                        "i": i,
                        "delta_t": int(days),
                        "t_history": ",".join(times),
                        "r_history": ",".join(ratings),
                        "y": int(int(rating) > 1),
                    }
                )
            times.append(days)
            ratings.append(rating)
    return pd.DataFrame(rows)


def prepared() -> Optimizer:
    optimizer = Optimizer()
    optimizer.define_model()
    optimizer.initialize_parameters(reviews(), verbose=False)
    dataset = optimizer.dataset.sort_values(by=["review_time"]).copy()
    dataset["tensor"] = [
        reference.lineToTensor((t, r)) for t, r in zip(dataset["t_history"], dataset["r_history"])
    ]
    optimizer.dataset = dataset
    return optimizer


def trainer(optimizer: Optimizer, dtype: torch.dtype) -> Trainer:
    made = Trainer(optimizer.dataset.copy(), None, list(optimizer.init_w))
    if dtype == torch.float64:
        double(made, optimizer.init_w)
    return made


def double(made: Trainer, start: list[float]) -> None:
    """What its code says, computed in float64: it has float32 written in."""
    made.model.w.data = torch.tensor(start, dtype=torch.float64)
    made.init_w_tensor = torch.tensor(start, dtype=torch.float64)
    for name in ("x_train", "t_train", "y_train", "weights"):
        setattr(made.train_set, name, getattr(made.train_set, name).double())


@contextmanager
def precision(dtype: torch.dtype) -> Iterator[None]:
    table = reference.DEFAULT_PARAMS_STDDEV_TENSOR
    torch.set_default_dtype(dtype)
    reference.DEFAULT_PARAMS_STDDEV_TENSOR = torch.tensor(STDDEV, dtype=dtype)
    yield
    reference.DEFAULT_PARAMS_STDDEV_TENSOR = table
    torch.set_default_dtype(torch.float32)


def run(optimizer: Optimizer, dtype: torch.dtype) -> dict[str, Any]:
    with precision(dtype):
        made = trainer(optimizer, dtype)
        best = made.train(verbose=False)
    return {
        "parameters": best.tolist(),
        "last": made.model.w.tolist(),
        "losses": [float(loss) for loss in made.avg_train_losses],
    }


STDDEV = [round(float(x), 4) for x in reference.DEFAULT_PARAMS_STDDEV_TENSOR]


def order(optimizer: Optimizer) -> list[list[int]]:
    loader = trainer(optimizer, torch.float32).train_data_loader
    return [torch.randperm(loader.batch_nums, generator=loader.generator).tolist() for _ in range(5)]


def objective(optimizer: Optimizer):
    """The sum of the loss over all reviews and what the distance from the start costs, with its gradient."""
    made = trainer(optimizer, torch.float64)
    data = made.train_set
    start, spread = made.init_w_tensor, torch.tensor(STDDEV, dtype=torch.float64)

    def value(w: np.ndarray) -> tuple[float, np.ndarray]:
        model = made.model
        model.w.data = torch.tensor(w)
        model.w.grad = None
        loss = torch.zeros((), dtype=torch.float64)
        with precision(torch.float64):
            for i in range(len(data)):
                sequences, delta_t, y, lengths, _ = data[i]
                outputs, _ = model(sequences)
                stabilities = outputs[lengths - 1, torch.arange(len(y)), 0]
                retentions = reference.power_forgetting_curve(delta_t, stabilities, -model.w[20])
                loss = loss + made.loss_fn(retentions, y).sum()
        loss = loss + torch.sum(torch.square((model.w - start) / spread))
        loss.backward()
        return float(loss.detach()), model.w.grad.numpy().copy()

    return value


BOUNDS = [(0.001, 100)] * 4 + [
    *[(1, 10), (0.001, 4), (0.001, 4), (0.001, 0.75), (0, 4.5), (0, 0.8), (0.001, 3.5)],
    *[(0.001, 5), (0.001, 0.25), (0.001, 0.9), (0, 4), (0, 1), (1, 6), (0, 2), (0, 2)],
    *[(0.01, 0.8), (0.1, 0.8)],
]


def minimum(value, start: list[float]) -> dict[str, Any]:
    """In units of the spreads, as the penalty has them."""
    spread = np.array(STDDEV)
    z = np.array(start) / spread
    bounds = [(low / s, high / s) for (low, high), s in zip(BOUNDS, STDDEV)]

    def scaled(z: np.ndarray) -> tuple[float, np.ndarray]:
        loss, gradient = value(z * spread)
        return loss, gradient * spread

    options = {"maxiter": 300, "ftol": 1e-13, "gtol": 1e-6, "maxcor": 20}
    found = minimize(scaled, z, jac=True, method="L-BFGS-B", bounds=bounds, options=options)
    return {
        "parameters": (found.x * spread).tolist(),
        "loss": float(found.fun),
        "evaluations": int(found.nfev),
    }


def main() -> None:
    optimizer = prepared()
    start = list(map(float, optimizer.init_w))
    value = objective(optimizer)
    # Away from the start everything has a slope; some are brought to where a bound or the other branch counts.
    random = np.random.default_rng(17)
    points = [np.array(start)]
    for spread in (0.3, 1.0, 3.0):
        moved = np.array(start) + spread * random.normal(size=21) * np.array(STDDEV)
        points.append(np.clip(moved, *np.array(BOUNDS).T))
    written = {
        "versions": {
            "fsrs-optimizer": version("fsrs-optimizer"),
            "torch": torch.__version__.split("+")[0],
            "scipy": version("scipy"),
        },
        "items": len(optimizer.dataset),
        "start": start,
        "order": order(optimizer),
        "f32": run(optimizer, torch.float32),
        "f64": run(optimizer, torch.float64),
        "at": [
            {"w": w.tolist(), "loss": loss, "gradient": gradient.tolist()}
            for w in points
            for loss, gradient in [value(w)]
        ],
        "minimum": minimum(value, start),
    }
    (Path(__file__).parent / "fsrs.json").write_text(json.dumps(written) + "\n")
    print(f"{written['items']} items", written["f32"], written["f64"], written["minimum"], file=sys.stderr)


if __name__ == "__main__":
    main()
