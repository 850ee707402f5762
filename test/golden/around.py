"""Records what the real libraries do around a step: to gradients before it, to parameters after it.

    venv/bin/python test/golden/around.py    # the environment is record.py's

around.json holds parameters and gradients, in float32, and for each call in float64 and float32 what comes
of them. It is kept in git.
"""

import importlib.metadata
import json
import os
from pathlib import Path

os.environ["KERAS_BACKEND"] = "torch"

import jax
import jax.numpy as jnp
import keras
import numpy as np
import optax
import pytorch_optimizer
import torch
from optax import projections
from pytorch_optimizer.optimizer.agc import agc
from pytorch_optimizer.optimizer.gradient_centralization import centralize_gradient

jax.config.update("jax_enable_x64", True)

DTYPES = ("f32", "f64")
NUMPY = {"f32": np.float32, "f64": np.float64}
SHAPES = [(4, 3), (5,), (2, 3, 2, 2), (1, 4), (), (3, 1)]


def arrays(seed: int, scale: float = 1) -> list[np.ndarray]:
    normal = np.random.default_rng(seed).standard_normal
    return [np.asarray(scale * normal(shape), dtype=np.float32) for shape in SHAPES]


def with_zeros(values: list[np.ndarray]) -> list[np.ndarray]:
    """A unit of zeros in each layout: a row, and the next matrix's last column."""
    values[0][1] = 0
    values[0][:, 2] = 0
    return values


PARAMS = with_zeros(arrays(1))
GRADS = arrays(2)
LARGE = arrays(3, scale=20)


def of(values: list[np.ndarray], dtype: str) -> list[np.ndarray]:
    return [value.astype(NUMPY[dtype]) for value in values]


def tensors(values: list[np.ndarray], dtype: str) -> list[torch.Tensor]:
    return [torch.tensor(value) for value in of(values, dtype)]


def flat(values) -> list[list[float]]:
    return [[float(x) for x in np.asarray(value).reshape(-1)] for value in values]


def transformed(transform: optax.GradientTransformation, grads, dtype: str):
    params = of(PARAMS, dtype)
    updates, _ = transform.update(of(grads, dtype), transform.init(params), params)
    return updates


def gradients() -> list[dict]:
    cases = []

    def record(name: str, call: str, run, dtypes=DTYPES, **arguments) -> None:
        for dtype in dtypes:
            cases.append(
                {"name": name, "call": call, "dtype": dtype, **arguments, "output": flat(run(dtype))}
            )

    for clipping, eps in [(0.01, 1e-3), (0.4, 0.5)]:
        record(
            "adaptive last",
            f"optax.adaptive_grad_clip({clipping}, eps={eps})",
            lambda d, c=clipping, e=eps: transformed(optax.adaptive_grad_clip(c, eps=e), GRADS, d),
            clipping=clipping,
            eps=eps,
        )
        record(
            "adaptive first",
            f"pytorch_optimizer agc(agc_eps={eps}, agc_clip_val={clipping})",
            lambda d, c=clipping, e=eps: [
                agc(p, g, e, c) for p, g in zip(tensors(PARAMS, d), tensors(GRADS, d))
            ],
            clipping=clipping,
            eps=eps,
        )
    for clipnorm in (0.5, 2.0):
        record(
            "each",
            f"keras.optimizers.SGD(clipnorm={clipnorm})",
            lambda d, c=clipnorm: keras.optimizers.SGD(clipnorm=c)._clip_gradients(
                tensors(GRADS, d)
            ),
            # Of float64 its norm is a float32: ops.maximum of a tensor and a number.
            dtypes=("f32",),
            maxNorm=clipnorm,
        )
    record("centralize", "optax.centralize()", lambda d: transformed(optax.centralize(), GRADS, d))

    def centralized(dtype: str) -> list[torch.Tensor]:
        grads = tensors(GRADS, dtype)
        for grad in grads:
            centralize_gradient(grad)
        return grads

    record("centralize", "pytorch_optimizer centralize_gradient", centralized)
    return cases


def noise_deviations() -> list[dict]:
    """σ of each step: the noise over what was drawn, which only optax can know."""
    cases = []
    for eta, gamma in [(0.3, 0.55), (1.0, 1.7)]:
        transform = optax.add_noise(eta, gamma, key=7)
        zeros = jnp.zeros(4)
        state = transform.init(zeros)
        deviations = []
        for _ in range(30):
            _, sample_key = jax.random.split(state.rng_key)
            drawn = optax.tree.random_like(sample_key, zeros, sampler=jax.random.normal)
            noise, state = transform.update(zeros, state)
            deviations.append(float(jnp.mean(noise / drawn)))
        call = f"optax.add_noise({eta}, {gamma}, key)"
        cases.append({"call": call, "eta": eta, "gamma": gamma, "deviations": deviations})
    return cases


PROJECTIONS = {
    "non_negative": [()],
    "box": [(-0.3, 0.7), (0.1, 0.1)],
    "linf_ball": [(0.5,), (3.0,)],
    "l2_ball": [(1.0,), (2.5,), (1e9,)],
    "l2_sphere": [(1.0,), (30.0,)],
    "simplex": [(1.0,), (8.0,), (50.0,)],
    "l1_ball": [(1.0,), (5.0,), (1e9,)],
}


def project_all(project, values: list[np.ndarray], arguments: tuple):
    tree = [jnp.asarray(value) for value in values]
    # A box is a tree too.
    is_box = project is projections.projection_box
    return project(tree, *[[x] * len(tree) if is_box else x for x in arguments])


def projected() -> list[dict]:
    cases = []
    for name, all_arguments in PROJECTIONS.items():
        project = getattr(projections, f"projection_{name}")
        for arguments in all_arguments:
            for source, values in (("ordinary", PARAMS), ("large", LARGE)):
                for dtype in DTYPES:
                    call = f"optax.projections.projection_{name}{arguments}"
                    case = {"name": name, "call": call, "arguments": arguments, "source": source}
                    case["dtype"] = dtype
                    with jax.enable_x64(dtype == "f64"):  # it mixes them otherwise
                        together = project_all(project, of(values, dtype), arguments)
                        cases.append(case | {"per": "all", "output": flat(together)})
                        if name in ("non_negative", "box", "linf_ball"):
                            continue
                        matrix = jnp.asarray(of(LARGE, dtype)[0])
                        rows = jax.vmap(lambda row: project(row, *arguments))(matrix)
                        cases.append(case | {"per": "row", "output": flat([rows])})
    return cases


# Which gradients are finite, for scales and for skipping.
FINITE = [True] * 3 + [False, True, False, False] + [True] * 8 + [False] * 3 + [True] * 4


def scales() -> dict:
    def torch_run(init: float, growth: float, backoff: float, interval: int, finite) -> dict:
        w = torch.nn.Parameter(torch.ones(2))
        optimizer = torch.optim.SGD([w], lr=0.1, momentum=0.9)
        scaler = torch.amp.GradScaler(
            "cpu",
            init_scale=init,
            growth_factor=growth,
            backoff_factor=backoff,
            growth_interval=interval,
        )
        scaler.scale(torch.ones(()))
        steps = []
        for is_finite in finite:
            w.grad = scaler.scale(torch.tensor([0.3, -0.7]))
            if not is_finite:
                w.grad[1] = torch.inf
            scaler.step(optimizer)
            scaler.update()
            steps.append({"scale": scaler.get_scale(), "data": w.detach().tolist()})
        options = dict(zip(("initScale", "growthFactor", "backoffFactor", "growthInterval"),
                           (init, growth, backoff, interval)))
        return {"options": options, "finite": finite, "steps": steps}

    def keras_run(finite) -> dict:
        w = keras.Variable(np.ones(2, dtype=np.float32))
        inner = keras.optimizers.SGD(0.1, momentum=0.0)
        optimizer = keras.optimizers.LossScaleOptimizer(inner, dynamic_growth_steps=4)
        optimizer.build([w])
        steps = []
        for is_finite in finite:
            grad = optimizer.scale_loss(torch.tensor([0.3, -0.7 if is_finite else torch.nan]))
            optimizer.apply([grad], [w])
            scale = float(optimizer.dynamic_scale.value.item())
            steps.append({"scale": scale, "data": w.value.detach().tolist()})
        return {"options": {"initScale": 2.0**15, "growthInterval": 4}, "finite": finite, "steps": steps}

    return {
        "torch": torch_run(2.0**16, 2.0, 0.5, 3, FINITE),
        "torch, other factors": torch_run(1000.0, 1.7, 0.3, 2, FINITE),
        "torch, growing beyond": torch_run(2.0**126, 2.0, 0.5, 1, [True] * 4 + [False, True, True]),
        "keras": keras_run(FINITE),
    }


def skipped() -> dict:
    transform = optax.apply_if_finite(optax.sgd(0.1, momentum=0.9), max_consecutive_errors=10)
    params = jnp.asarray([1.0, 2.0])
    state = transform.init(params)
    steps = []
    for is_finite in FINITE:
        grads = jnp.asarray([0.3, -0.7 if is_finite else jnp.nan])
        updates, state = transform.update(grads, state, params)
        params = optax.apply_updates(params, updates)
        counts = {
            "consecutive": int(state.notfinite_count),
            "skipped": int(state.total_notfinite),
        }
        steps.append({"data": [float(x) for x in params]} | counts)
    return {"finite": FINITE, "steps": steps}


def accumulated() -> dict:
    """Micro-batches' gradients, and parameters after each of the steps that they make."""
    grads = [arrays(10 + i) for i in range(9)]
    runs = {}

    def optax_run(dtype: str, mean: bool):
        params = [jnp.asarray(v) for v in of(PARAMS, dtype)]
        transform = optax.MultiSteps(
            optax.sgd(0.1, momentum=0.9), 3, use_grad_mean=mean, accumulator_dtype=NUMPY[dtype]
        )
        state = transform.init(params)
        steps = []
        for i, each in enumerate(grads):
            updates, state = transform.update(of(each, dtype), state, params)
            params = optax.apply_updates(params, updates)
            if i % 3 == 2:
                steps.append(flat(params))
        return steps

    def keras_run(dtype: str):
        keras.config.set_floatx({"f32": "float32", "f64": "float64"}[dtype])
        params = [keras.Variable(value) for value in of(PARAMS, dtype)]
        optimizer = keras.optimizers.SGD(
            0.1, global_clipnorm=0.7, gradient_accumulation_steps=3
        )
        optimizer.build(params)
        steps = []
        for i, each in enumerate(grads):
            optimizer.apply(tensors(each, dtype), params)
            if i % 3 == 2:
                steps.append(flat([p.value.detach() for p in params]))
        return steps

    for dtype in DTYPES:
        runs[f"optax mean {dtype}"] = optax_run(dtype, True)
        runs[f"optax sum {dtype}"] = optax_run(dtype, False)
        runs[f"keras global_clipnorm {dtype}"] = keras_run(dtype)
    keras.config.set_floatx("float32")
    return {"grads": [flat(each) for each in grads], "runs": runs}


def main() -> None:
    libraries = ("torch", "optax", "keras", "jax", "pytorch_optimizer")
    recorded = {
        "versions": {name: importlib.metadata.version(name) for name in libraries},
        "shapes": SHAPES,
        "params": flat(PARAMS),
        "grads": flat(GRADS),
        "large": flat(LARGE),
        "gradients": gradients(),
        "noise": noise_deviations(),
        "projections": projected(),
        "scales": scales(),
        "skipped": skipped(),
        "accumulated": accumulated(),
    }
    text = json.dumps(recorded, allow_nan=False).replace('{"name"', '\n{"name"')
    Path(__file__).with_suffix(".json").write_text(text + "\n")


if __name__ == "__main__":
    main()
