"""Records what the real libraries' schedules give at each step, and what the reference generator draws.

    venv/bin/python test/golden/schedules.py    # the environment is record.py's; needs gcc

schedules.json holds for each name the call that was made and its float64 values at steps 0, 1, …;
random.json is what xoshiro128starstar.c prints. Both are kept in git.
"""

import importlib.metadata
import json
import math
import os
import random
import re
import subprocess
import tempfile
import warnings
from pathlib import Path

os.environ["KERAS_BACKEND"] = "torch"

import jax
import keras
import optax
import pytorch_optimizer
import torch
from keras.optimizers.schedules import *
from torch.optim.lr_scheduler import *

HERE = Path(__file__).parent
STEPS = 260

keras.config.set_floatx("float64")
jax.config.update("jax_enable_x64", True)
warnings.filterwarnings("ignore", module="torch.optim.lr_scheduler")

# Vaswani et al. 2017, eq. 3, where step_num begins with 1.
NOAM = "lambda epoch: 512**-0.5 * min((epoch + 1) ** -0.5, (epoch + 1) * 40**-1.5)"

# Hugging Face transformers, optimization.py: its schedules are lambdas too.
INVERSE_SQRT = "lambda step: step / 30 if step < 30 else 1 / math.sqrt((step - 30 + {0}) / {0})"

# Name: (initial lr, PyTorch's scheduler, steps). OneCycleLR ends with its cycle.
TORCH = {
    "StepLR": (0.1, "StepLR(sgd, step_size=30, gamma=0.5)", STEPS),
    "StepLR defaults": (0.1, "StepLR(sgd, step_size=100)", STEPS),
    "MultiStepLR": (0.1, "MultiStepLR(sgd, milestones=[1, 30, 31, 80, 200], gamma=0.3)", STEPS),
    "MultiStepLR defaults": (0.1, "MultiStepLR(sgd, milestones=[50, 120])", STEPS),
    "ConstantLR": (0.3, "ConstantLR(sgd, factor=0.1, total_iters=40)", STEPS),
    "LinearLR": (0.3, "LinearLR(sgd, start_factor=0.1, end_factor=0.9, total_iters=200)", STEPS),
    "LinearLR down": (0.3, "LinearLR(sgd, start_factor=1, end_factor=0.01, total_iters=7)", STEPS),
    "ExponentialLR": (0.1, "ExponentialLR(sgd, gamma=0.97)", STEPS),
    "PolynomialLR": (0.1, "PolynomialLR(sgd, total_iters=230, power=0.9)", STEPS),
    "PolynomialLR square": (0.1, "PolynomialLR(sgd, total_iters=200, power=2.0)", STEPS),
    "CosineAnnealingLR": (0.1, "CosineAnnealingLR(sgd, T_max=250, eta_min=0.001)", 251),
    "CosineAnnealingWarmRestarts": (
        0.1,
        "CosineAnnealingWarmRestarts(sgd, T_0=30, eta_min=0.001)",
        STEPS,
    ),
    "CosineAnnealingWarmRestarts T_mult=2": (
        0.1,
        "CosineAnnealingWarmRestarts(sgd, T_0=10, T_mult=2)",
        STEPS,
    ),
    "CyclicLR triangular": (
        0.1,
        "CyclicLR(sgd, base_lr=0.001, max_lr=0.1, step_size_up=20, step_size_down=33)",
        STEPS,
    ),
    "CyclicLR triangular2": (
        0.1,
        "CyclicLR(sgd, base_lr=0.001, max_lr=0.1, step_size_up=25, mode='triangular2',"
        " base_momentum=0.7, max_momentum=0.95)",
        STEPS,
    ),
    "CyclicLR exp_range": (
        0.1,
        "CyclicLR(sgd, base_lr=0.001, max_lr=0.1, step_size_up=10, mode='exp_range', gamma=0.99)",
        STEPS,
    ),
    "OneCycleLR": (0.1, "OneCycleLR(sgd, max_lr=0.1, total_steps=250)", 250),
    "OneCycleLR linear": (
        0.1,
        "OneCycleLR(sgd, max_lr=0.1, total_steps=211, pct_start=0.413, anneal_strategy='linear',"
        " div_factor=10.0, final_div_factor=100.0, base_momentum=0.8, max_momentum=0.99)",
        211,
    ),
    "OneCycleLR three_phase": (
        0.1,
        "OneCycleLR(sgd, max_lr=0.1, total_steps=233, pct_start=0.43, three_phase=True)",
        233,
    ),
    "OneCycleLR short": (0.1, "OneCycleLR(sgd, max_lr=0.1, total_steps=3, pct_start=0.2)", 3),
    "SequentialLR": (
        0.1,
        "SequentialLR(sgd, [LinearLR(sgd, start_factor=0.01, total_iters=20),"
        " CosineAnnealingLR(sgd, T_max=230)], milestones=[20])",
        251,
    ),
    "SequentialLR of three": (
        0.1,
        "SequentialLR(sgd, [ConstantLR(sgd, factor=0.1, total_iters=1000),"
        " ExponentialLR(sgd, gamma=0.99), StepLR(sgd, step_size=10)], milestones=[10, 100])",
        STEPS,
    ),
    "ChainedScheduler": (
        0.1,
        "ChainedScheduler([ConstantLR(sgd, factor=0.1, total_iters=20),"
        " ExponentialLR(sgd, gamma=0.98), MultiStepLR(sgd, milestones=[100], gamma=0.5)], sgd)",
        STEPS,
    ),
    "Noam": (1.0, f"LambdaLR(sgd, {NOAM})", STEPS),
    "CosineAnnealingLR beyond": (0.1, "CosineAnnealingLR(sgd, T_max=60, eta_min=0.01)", STEPS),
    "CosineAnnealingLR up": (0.01, "CosineAnnealingLR(sgd, T_max=250, eta_min=0.1)", 251),
    "inverse sqrt": (0.1, f"LambdaLR(sgd, {INVERSE_SQRT.format(30)})", STEPS),
    "inverse sqrt, timescale": (0.1, f"LambdaLR(sgd, {INVERSE_SQRT.format(100)})", STEPS),
    **{
        f"WSD {shape}": (
            0.1,
            f"pytorch_optimizer.get_wsd_schedule(sgd, 20, 130, 100, cooldown_type='{shape}')",
            STEPS,
        )
        for shape in ("linear", "1-sqrt", "1-square")
    },
    "WSD cosine": (
        0.1,
        "pytorch_optimizer.get_wsd_schedule(sgd, 0, 130, 70, 0.05, cooldown_type='cosine')",
        STEPS,
    ),
}

FUNCTIONS = {
    "optax.warmup_cosine_decay_schedule": (
        "optax.warmup_cosine_decay_schedule(init_value=0.001, peak_value=0.1, warmup_steps=50,"
        " decay_steps=240, end_value=0.002)"
    ),
    "optax.exponential_decay": (
        "optax.exponential_decay(init_value=0.1, transition_steps=30, decay_rate=0.5)"
    ),
    "optax.polynomial_schedule": (
        "optax.polynomial_schedule(init_value=0.1, end_value=0.02, power=1.7, transition_steps=200)"
    ),
    "optax.exponential_decay end": (
        "optax.exponential_decay(init_value=0.1, transition_steps=30, decay_rate=0.5,"
        " transition_begin=10, end_value=0.004)"
    ),
    "optax.exponential_decay growing": (
        "optax.exponential_decay(init_value=0.001, transition_steps=20, decay_rate=2.0,"
        " end_value=0.3)"
    ),
    "optax.linear_schedule begin": (
        "optax.linear_schedule(init_value=0.1, end_value=0.02, transition_steps=150,"
        " transition_begin=60)"
    ),
    "optax.polynomial_schedule begin": (
        "optax.polynomial_schedule(init_value=0.1, end_value=0.02, power=1.7,"
        " transition_steps=150, transition_begin=60)"
    ),
    "optax.warmup_cosine_decay_schedule exponent": (
        "optax.warmup_cosine_decay_schedule(init_value=0.001, peak_value=0.1, warmup_steps=50,"
        " decay_steps=240, end_value=0.002, exponent=1.7)"
    ),
    "optax.cosine_decay_schedule exponent": (
        "optax.cosine_decay_schedule(init_value=0.1, decay_steps=200, alpha=0.1, exponent=0.3)"
    ),
    "optax.piecewise_interpolate_schedule linear": (
        "optax.piecewise_interpolate_schedule('linear', 0.1, {30: 2.0, 100: 0.25, 220: 0.1})"
    ),
    "optax.piecewise_interpolate_schedule cosine": (
        "optax.piecewise_interpolate_schedule('cosine', 0.1, {30: 2.0, 100: 0.25, 220: 0.1})"
    ),
    "optax.linear_onecycle_schedule": "optax.linear_onecycle_schedule(200, peak_value=0.1)",
    # Smaller ends lose digits in optax: it adds 1 to a cosine near −1.
    "optax.cosine_onecycle_schedule": (
        "optax.cosine_onecycle_schedule(200, peak_value=0.1, final_div_factor=100.0)"
    ),
    "optax.sgdr_schedule": (
        "optax.sgdr_schedule([dict(init_value=0.01, peak_value=p, warmup_steps=10, decay_steps=d,"
        " end_value=0.01) for p, d in [(0.1, 60), (0.05, 90), (0.03, 110)]])"
    ),
    "keras PolynomialDecay cycle": (
        "PolynomialDecay(0.1, 60, end_learning_rate=0.001, power=1.5, cycle=True)"
    ),
    "keras CosineDecayRestarts 1.5": (
        "CosineDecayRestarts(0.1, first_decay_steps=25, t_mul=1.5, m_mul=0.6, alpha=0.05)"
    ),
    "keras ExponentialDecay": "ExponentialDecay(0.1, decay_steps=70, decay_rate=0.3)",
    "keras InverseTimeDecay": "InverseTimeDecay(0.1, decay_steps=20, decay_rate=0.5)",
    "keras InverseTimeDecay staircase": (
        "InverseTimeDecay(0.1, decay_steps=20, decay_rate=0.5, staircase=True)"
    ),
    "keras PolynomialDecay": "PolynomialDecay(0.1, 200, end_learning_rate=0.001, power=0.5)",
    "keras CosineDecayRestarts": (
        "CosineDecayRestarts(0.1, first_decay_steps=25, t_mul=2.0, m_mul=0.6, alpha=0.05)"
    ),
}

# Metrics with improvements above and below the threshold, ties, plateaus and relapses.
PLATEAU = {
    "defaults": "",
    "min rel": "factor=0.5, patience=3, threshold=0.01",
    "min abs": "factor=0.5, patience=3, threshold=0.02, threshold_mode='abs'",
    "max rel": "mode='max', factor=0.5, patience=4, threshold=0.05",
    "max abs": "mode='max', factor=0.7, patience=2, threshold=0.03, threshold_mode='abs'",
    "cooldown": "factor=0.5, patience=2, cooldown=5",
    "min_lr": "factor=0.3, patience=1, min_lr=[0.004, 0.0001]",
    "eps": "factor=0.5, patience=0, eps=0.00625",
    "min ties": "factor=0.9, patience=0, threshold=0.0",
    "max ties": "mode='max', factor=0.9, patience=0, threshold=0.0",
}


def sgd(*lrs: float) -> torch.optim.SGD:
    groups = [{"params": [torch.zeros(1)], "lr": lr} for lr in lrs]
    return torch.optim.SGD(groups, lr=1.0, momentum=0.9)


def torch_values(lr: float, call: str, steps: int) -> dict:
    optimizer = sgd(lr)
    scheduler = eval(call, globals() | {"sgd": optimizer})
    group = optimizer.param_groups[0]
    values, momenta = [], []
    for _ in range(steps):
        values.append(float(group["lr"]))
        momenta.append(float(group["momentum"]))
        optimizer.step()
        scheduler.step()
    recorded = {"call": f"lr {lr}: {call}", "values": values}
    return recorded | ({"momenta": momenta} if len(set(momenta)) > 1 else {})


def rex_values() -> dict:
    scheduler = pytorch_optimizer.REXScheduler(sgd(0.1), total_steps=200, max_lr=0.1, min_lr=0.01)
    scheduler.step_t = 0  # its constructor has taken a step, and has set the rate to min_lr
    call = "REXScheduler(sgd, total_steps=200, max_lr=0.1, min_lr=0.01)"
    return {"call": call, "values": [scheduler.step() for _ in range(STEPS)]}


def plateau_metrics() -> list[float]:
    draw = random.Random(5)
    metrics, level = [], 2.0
    for step in range(240):
        if step % 40 < 25:
            level *= draw.choice([1.0, 0.95, 0.98, 0.995, 0.99995])
        metrics.append(level * draw.choice([1.0, 1.0, 1.0, 1.02, 1.2]))
    return metrics


def plateau_values(arguments: str, metrics: list[float]) -> dict:
    optimizer = sgd(0.1, 0.02)
    call = f"ReduceLROnPlateau(sgd, {arguments})"
    scheduler = eval(call, globals() | {"sgd": optimizer})
    lrs = []
    for metric in metrics:
        scheduler.step(1 / metric if scheduler.mode == "max" else metric)
        lrs.append([group["lr"] for group in optimizer.param_groups])
    return {"call": call, "lrs": lrs}


def reference_generator() -> str:
    with tempfile.TemporaryDirectory() as folder:
        program = Path(folder) / "xoshiro"
        source = HERE / "xoshiro128starstar.c"
        subprocess.run(["gcc", "-Wall", "-O1", "-o", program, source], check=True)
        return subprocess.run([program], check=True, capture_output=True, text=True).stdout


def main() -> None:
    metrics = plateau_metrics()
    recorded = {
        "versions": {lib.__name__: lib.__version__ for lib in (torch, optax, keras)}
        | {"pytorch_optimizer": importlib.metadata.version("pytorch_optimizer")},
        "schedules": {name: torch_values(*case) for name, case in TORCH.items()}
        | {
            name: {"call": call, "values": [float(eval(call)(step)) for step in range(STEPS)]}
            for name, call in FUNCTIONS.items()
        }
        | {"REXScheduler": rex_values()},
        "plateau": {
            "metrics": metrics,
            "runs": {name: plateau_values(call, metrics) for name, call in PLATEAU.items()},
        },
    }
    text = re.sub(r"\n\s*(?=[-\d\[\]])", "", json.dumps(recorded, indent=1))  # an array a line
    (HERE / "schedules.json").write_text(text + "\n")
    (HERE / "random.json").write_text(reference_generator())


if __name__ == "__main__":
    main()
