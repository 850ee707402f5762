"""Records what Keras 3.15 says of its layers: shapes of outputs, and numbers of parameters.

    python test/golden/summary.py

It writes summary.json: of each model its layers, as [class, shape of a row of outputs, trainable numbers, others].
"""

import json
import os
from pathlib import Path

os.environ["KERAS_BACKEND"] = "jax"

import keras
import numpy as np
from keras import layers

HERE = Path(__file__).parent


def images(input, order, pool):
    """Channels last or first, which Keras's layers know each by itself."""
    of = {"data_format": order}
    axis = -1 if order == "channels_last" else 1
    return keras.Sequential([
        keras.Input(input),
        layers.Rescaling(1 / 255),
        layers.Conv2D(8, 3, padding="same", **of),
        layers.BatchNormalization(axis=axis),
        layers.ReLU(),
        layers.MaxPooling2D(2, **of),
        layers.SeparableConv2D(12, 3, depth_multiplier=2, **of),
        layers.Conv2D(16, 3, strides=2, use_bias=False, **of),
        *pool,
        layers.Dropout(0.5),
        layers.Dense(10),
    ])


def transformer(length, size):
    """A pre-norm block."""
    x = given = keras.Input((length, size))
    y = layers.LayerNormalization()(x)
    y = layers.MultiHeadAttention(4, size // 4)(y, y)
    x = layers.Add()([x, y])
    y = layers.LayerNormalization()(x)
    y = layers.Dense(4 * size)(y)
    y = layers.Activation("gelu")(y)
    y = layers.Dense(size)(y)
    return keras.Model(given, layers.Add()([x, y]))


MODELS = {
    "images": images((28, 28, 1), "channels_last", [layers.Flatten()]),
    "channels first": images((3, 20, 16), "channels_first", [layers.GlobalAveragePooling2D(data_format="channels_first")]),
    "tokens": keras.Sequential([
        keras.Input((12,)),
        layers.Embedding(50, 16),
        layers.Conv1D(20, 3),
        layers.GRU(24, return_sequences=True),
        layers.GRU(6),
        layers.Dense(2),
    ]),
    "transformer": transformer(10, 32),
    "dense": keras.Sequential([
        keras.Input((20,)),
        layers.Dense(16),
        layers.ReLU(),
        layers.Dense(3),
    ]),
}


def count(variables):
    return int(sum(np.prod(each.shape) for each in variables))


def row(layer):
    return [type(layer).__name__, list(layer.output.shape[1:]), count(layer.trainable_variables), count(layer.non_trainable_variables)]


if __name__ == "__main__":
    models = {
        name: {
            "layers": [row(layer) for layer in model.layers if not isinstance(layer, layers.InputLayer)],
            "parameters": count(model.trainable_variables),
        }
        for name, model in MODELS.items()
    }
    lines = ",\n".join(f"{json.dumps(name)}:{json.dumps(each)}" for name, each in models.items())
    text = f'{{"keras":"{keras.__version__}","models":{{\n{lines}\n}}}}\n'
    (HERE / "summary.json").write_text(text)
    print(f"{len(models)} models, {len(text)} bytes")
