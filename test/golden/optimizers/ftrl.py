"""Ftrl: Keras's, and pytorch_optimizer's, which is McMahan's algorithm but for lr_power, of which the divisor takes none."""

from functools import partial
from importlib.metadata import version

from keras_cases import keras, keras_cases
from pytorch_optimizer import FTRL
from torch_cases import module_cases
from trajectory import Case, Options


def of_keras(name: str, options: Options, **arguments) -> Case:
    return Case(name, "Ftrl", options, make=partial(keras.optimizers.Ftrl, **arguments))


def case(name: str, options: Options, **arguments) -> Case:
    given = {"lr": 0.1, "beta": 1.0, **arguments}
    return Case(name, "Ftrl", options, make=partial(FTRL, **given))


LIBRARIES = [
    module_cases(
        "pytorch_optimizer",
        version("pytorch_optimizer"),
        [
            case("ftrl", {}),
            case("ftrl-l1", {"l1": 0.5}, lambda_1=0.5),
            case("ftrl-l1-l2", {"lr": 0.5, "l1": 2, "l2": 3}, lr=0.5, lambda_1=2.0, lambda_2=3.0),
            case("ftrl-beta", {"beta": 0}, beta=0.0),
            case("ftrl-maximize", {"maximize": True, "l1": 0.5}, maximize=True, lambda_1=0.5),
        ],
    ),
    keras_cases(
        [
            of_keras("ftrl", {}),
            of_keras(
                "ftrl-l1-l2",
                {"lr": 0.1, "l1": 0.5, "l2": 0.7},
                learning_rate=0.1,
                l1_regularization_strength=0.5,
                l2_regularization_strength=0.7,
            ),
            of_keras(
                "ftrl-shrinkage",
                {"lr": 0.1, "l2Shrinkage": 0.3},
                learning_rate=0.1,
                l2_shrinkage_regularization_strength=0.3,
            ),
            of_keras("ftrl-beta", {"lr": 0.1, "beta": 1}, learning_rate=0.1, beta=1.0),
            of_keras(
                "ftrl-power",
                {"lr": 0.1, "lrPower": -0.3, "l1": 0.1},
                learning_rate=0.1,
                learning_rate_power=-0.3,
                l1_regularization_strength=0.1,
            ),
            of_keras("ftrl-constant", {"lr": 1e-8, "lrPower": 0}, learning_rate=1e-8, learning_rate_power=0.0),
            of_keras(
                "ftrl-accumulator",
                {"lr": 0.1, "initialAccumulator": 1},
                learning_rate=0.1,
                initial_accumulator_value=1.0,
            ),
            of_keras(
                "ftrl-weight-decay", {"lr": 0.1, "weightDecay": 0.1}, learning_rate=0.1, weight_decay=0.1
            ),
        ]
    ),
]
