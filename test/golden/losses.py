"""Records losses of PyTorch 2.13 in double precision: values, and gradients with respect to outputs.

    python test/golden/losses.py

It writes losses.json. All that goes in is a float32 number, drawn from fixed seeds by the cases' names.
"""

import json
import math
import zlib
from pathlib import Path

import torch
from torch.nn import functional as F

HERE = Path(__file__).parent
DOUBLE = torch.float64


class Draw:
    def __init__(self, name):
        self.generator = torch.Generator().manual_seed(zlib.crc32(name.encode()))

    def normal(self, *shape, scale=1.0):
        return (scale * torch.randn(*shape, generator=self.generator)).float().double()

    def uniform(self, *shape):
        return torch.rand(*shape, generator=self.generator).float().double()

    def below(self, high, *shape):
        return torch.randint(high, shape, generator=self.generator)


def numbers(tensor):
    return [float(x) if math.isfinite(x) else str(x).replace("inf", "Infinity") for x in tensor.detach().double().reshape(-1)]


def case(name, loss, options, outputs, targets, each, *, weights=None, mean=None, official=None):
    """each(y) gives the losses of elements or positions, rows first; `weights` are theirs in a mean.

    mean: divides a sum of them, given the rows' weights. official: PyTorch's own mean of them, without such weights.
    """
    draw = Draw(name + " rowWeights")
    rows = outputs.shape[0]
    rowWeights = (0.25 + 2 * draw.uniform(rows)).float().double()
    if rows > 2:
        rowWeights[1] = 0
    results = {}
    for reduction in ("mean", "sum"):
        for weighted in (False, True):
            y = outputs.double().clone().requires_grad_()
            losses = each(y)
            w = rowWeights if weighted else torch.ones(rows, dtype=DOUBLE)
            shape = [rows] + [1] * (losses.dim() - 1)
            counted = torch.ones_like(losses) if weights is None else weights
            total = (w.reshape(shape) * losses).sum()
            by = (w.reshape(shape) * counted).sum()
            value = total if reduction == "sum" else total / by
            if official is not None and reduction == "mean" and not weighted:
                assert torch.allclose(value, official(y), rtol=1e-14, atol=0), (name, value, official(y))
            value.backward()
            assert y.grad.isfinite().all() and value.isfinite(), name
            key = reduction + ("Weighted" if weighted else "")
            results[key] = {"loss": float(value)}
            if reduction == "mean":
                results[key]["gradient"] = numbers(y.grad)
    with torch.no_grad():
        own = each(outputs.double())
        results["rowLosses"] = numbers(own.reshape(rows, -1).sum(1))
    return {
        "name": name,
        "loss": loss,
        "options": options,
        "output": list(outputs.shape[1:]),
        "rows": rows,
        "outputs": given(outputs),
        "targets": given(targets),
        "rowWeights": given(rowWeights),
        **results,
    }


def given(tensor):
    """What goes in, in the shortest decimals that are these float32 numbers."""
    if not tensor.is_floating_point():
        return tensor.reshape(-1).tolist()
    return [float(str(x)) for x in tensor.float().reshape(-1).numpy()]


def first(y):
    """Classes second, as cross_entropy takes them."""
    return y.movedim(-1, 1)


def tokens():
    shapes = [(3, (5, 4)), (1, (7, 3)), (3, (1, 11)), (5, (6,)), (2, (3, 2, 5))]
    for rows, shape in shapes:
        classes = shape[-1]
        for options in [{}, {"labelSmoothing": 0.1}, {"classWeights": True}, {"labelSmoothing": 0.2, "classWeights": True}]:
            for ignored in (None, -100, -1, 0):
                if ignored is not None and options.get("labelSmoothing") == 0.1:
                    continue
                if ignored in (-1, 0) and (len(shape) != 2 or rows == 1):
                    continue
                name = f"softmaxCrossEntropy {rows}x{'x'.join(map(str, shape))} {' '.join(options)} ignoring {ignored}"
                draw = Draw(name)
                own_options = dict(options)
                outputs = draw.normal(rows, *shape, scale=2)
                labels = draw.below(classes, rows, *shape[:-1])
                if ignored is not None:
                    drop = draw.uniform(*labels.shape) < 0.4
                    labels[drop] = ignored
                    # Some are left of the rows that weigh.
                    labels.view(-1)[0] = 1
                    if ignored != -100:
                        own_options["ignoreIndex"] = ignored
                weight = None
                if options.get("classWeights"):
                    weight = (0.25 + draw.uniform(classes)).float().double()
                    own_options["classWeights"] = given(weight)
                index = -100 if ignored is None else ignored
                kwargs = dict(weight=weight, ignore_index=index, label_smoothing=options.get("labelSmoothing", 0.0))
                own = torch.ones(classes, dtype=DOUBLE) if weight is None else weight
                kept = labels != index
                counted = torch.where(kept, own[labels.clamp(min=0)], 0.0)
                yield case(
                    name, "softmaxCrossEntropy", own_options, outputs, labels,
                    lambda y: F.cross_entropy(first(y), labels, reduction="none", **kwargs),
                    weights=counted,
                    official=lambda y: F.cross_entropy(first(y), labels, **kwargs),
                )
    draw = Draw("distributions")
    outputs, weight = draw.normal(3, 5, 4), (0.25 + draw.uniform(4)).float().double()
    shares = torch.softmax(draw.normal(3, 5, 4, scale=2), -1).float().double()
    for options in [{}, {"labelSmoothing": 0.2, "classWeights": given(weight)}]:
        kwargs = dict(label_smoothing=options.get("labelSmoothing", 0.0), weight=weight if options else None)
        yield case(
            f"softmaxCrossEntropy of distributions a position {' '.join(options)}", "softmaxCrossEntropy", options, outputs, shares,
            lambda y: F.cross_entropy(first(y), first(shares), reduction="none", **kwargs),
            official=lambda y: F.cross_entropy(first(y), first(shares), **kwargs),
        )


def elements():
    sizes = [(1, (1,)), (5, (3,)), (1, (17,)), (3, (2, 5))]
    for rows, shape in sizes:
        at = f"{rows}x{'x'.join(map(str, shape))}"

        def make(name, loss, options, targets, each, official, scale=2.0, outputs=None):
            draw = Draw(f"{name} {at}")
            y = draw.normal(rows, *shape, scale=scale) if outputs is None else outputs(draw)
            t = targets(draw, y)
            return case(
                f"{name} {at}", loss, options, y, t, lambda y: each(y, t),
                official=None if official is None else lambda y: official(y, t),
            )

        # One equals its target, where a slope of |d| is 0.
        def near(draw, y):
            t = draw.normal(rows, *shape)
            t.view(-1)[0] = y.view(-1)[0]
            return t

        yield make("l1", "l1", {}, near, lambda y, t: F.l1_loss(y, t, reduction="none"), F.l1_loss)
        for beta in (None, 0, 0.3, 2.5):
            options = {} if beta is None else {"beta": beta}
            b = 1.0 if beta is None else beta
            yield make(
                f"smoothL1 {beta}", "smoothL1", options, near,
                lambda y, t: F.smooth_l1_loss(y, t, reduction="none", beta=b),
                lambda y, t: F.smooth_l1_loss(y, t, beta=b),
            )
        side = lambda draw, y: 2.0 * draw.below(2, rows, *shape).double() - 1
        # torch has none: Keras's formula.
        yield make("hinge", "hinge", {}, side, lambda y, t: torch.relu(1 - t * y), None)
        yield make("hinge squared", "hinge", {"squared": True}, side, lambda y, t: torch.relu(1 - t * y) ** 2, None)

        count = lambda draw, y: draw.below(9, rows, *shape).double()
        rate = lambda draw: (0.05 + 4 * draw.uniform(rows, *shape)).float().double()
        for full in (False, True):
            more = {"full": True} if full else {}
            yield make(
                f"poissonNLL {full}", "poissonNLL", more, count,
                lambda y, t: F.poisson_nll_loss(y, t, full=full, reduction="none"),
                lambda y, t: F.poisson_nll_loss(y, t, full=full),
            )
            for eps in (1e-8,) if full else (1e-8, 0.5):
                options = {"logInput": False, **more, **({} if eps == 1e-8 else {"eps": eps})}
                yield make(
                    f"poissonNLL of rates {full} {eps}", "poissonNLL", options, count,
                    lambda y, t: F.poisson_nll_loss(y, t, log_input=False, full=full, eps=eps, reduction="none"),
                    lambda y, t: F.poisson_nll_loss(y, t, log_input=False, full=full, eps=eps), outputs=rate,
                )
            for r in (0.4, 12.5) if full else (1, 0.4):
                options = {**({} if r == 1 else {"totalCount": r}), **more}

                def nll(y, t):
                    R = torch.tensor(float(r), dtype=DOUBLE)
                    all = -torch.distributions.NegativeBinomial(R, logits=y - math.log(r)).log_prob(t)
                    rest = torch.lgamma(R) + torch.lgamma(t + 1) - torch.lgamma(t + R)
                    return all if full else all - rest

                yield make(f"negativeBinomialNLL {r} {full}", "negativeBinomialNLL", options, count, nll, None)

        def shares(draw, y):
            t = torch.softmax(draw.normal(rows, *shape, scale=2), -1).float().double()
            if t.numel() > 2:
                t.view(-1)[1] = 0
            return t

        logs = lambda draw: torch.log_softmax(draw.normal(rows, *shape, scale=2), -1).float().double()
        yield make(
            "klDivergence", "klDivergence", {}, shares,
            lambda y, t: F.kl_div(y, t, reduction="none"), lambda y, t: F.kl_div(y, t), outputs=logs,
        )
        yield make(
            "klDivergence logTarget", "klDivergence", {"logTarget": True}, lambda draw, y: logs(draw),
            lambda y, t: F.kl_div(y, t, reduction="none", log_target=True), lambda y, t: F.kl_div(y, t, log_target=True),
            outputs=logs,
        )
        weights = (0.25 + 3 * Draw(f"posWeight {at}").uniform(shape[-1])).float().double()
        yield make(
            "binaryCrossEntropy posWeight", "binaryCrossEntropy", {"posWeight": given(weights)},
            lambda draw, y: torch.where(draw.uniform(*y.shape) < 0.3, draw.uniform(*y.shape), draw.below(2, *y.shape).double()),
            lambda y, t: F.binary_cross_entropy_with_logits(y, t, pos_weight=weights, reduction="none"),
            lambda y, t: F.binary_cross_entropy_with_logits(y, t, pos_weight=weights), scale=4.0,
        )


def embeddings():
    for rows, size in [(3, 5), (1, 2), (2, 8), (3, 3)]:
        for margin in (None, 0.3):
            name = f"cosineEmbedding {rows}x{size} {margin}"
            draw = Draw(name)
            y = draw.normal(rows, 2, size)
            alike = 2.0 * draw.below(2, rows).double() - 1
            # As for what PyTorch has in the way of 0 / 0.
            if rows == 3 and size == 5:
                y[2, 1] = 0
            m = margin or 0.0
            yield case(
                name, "cosineEmbedding", {} if margin is None else {"margin": margin}, y, alike,
                lambda y: F.cosine_embedding_loss(y[:, 0], y[:, 1], alike, margin=m, reduction="none"),
                official=lambda y: F.cosine_embedding_loss(y[:, 0], y[:, 1], alike, margin=m),
            )
        for options in ({}, {"margin": 0.4}, {"swap": True}, {"margin": 5, "eps": 0.125, "swap": True}):
            name = f"tripletMargin {rows}x{size} {options}"
            y = Draw(name).normal(rows, 3, size)
            own = {"margin": 1.0, **options}
            yield case(
                name, "tripletMargin", options, y, torch.zeros(0),
                lambda y: F.triplet_margin_loss(y[:, 0], y[:, 1], y[:, 2], reduction="none", **own),
                official=lambda y: F.triplet_margin_loss(y[:, 0], y[:, 1], y[:, 2], **own),
            )


if __name__ == "__main__":
    torch.set_num_threads(1)
    cases = [*tokens(), *elements(), *embeddings()]
    assert len({each["name"] for each in cases}) == len(cases)
    lines = ",\n".join(json.dumps(each, separators=(",", ":")) for each in cases)
    text = f'{{"torch":"{torch.__version__.split("+")[0]}","cases":[\n{lines}\n]}}\n'
    (HERE / "losses.json").write_text(text)
    print(f"{len(cases)} cases, {len(text)} bytes")
