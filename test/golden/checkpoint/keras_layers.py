"""
Records what Keras's models of single layers predict, which TensorFlow.js has not or does not write whole.

    python test/golden/checkpoint/keras_layers.py

writes keras_layers.json: of each model its JSON as Keras writes it, weights by name in base64, inputs and outputs.
"""

import base64
import json
import os
import pathlib

os.environ.setdefault("KERAS_BACKEND", "torch")

import keras
import numpy as np
from keras import layers

keras.utils.set_random_seed(1)
random = np.random.default_rng(2)


def line(*own):
    return keras.Sequential([layers.Input((9, 4)), *own])


def image(*own):
    return keras.Sequential([layers.Input((8, 7, 4)), *own])


def functional():
    start = layers.Input((8, 7, 4))
    last = layers.Conv2D(3, 3, strides=2, padding="same", activation="relu")(start)
    return keras.Model(start, layers.Dense(2, activation="softmax")(layers.Flatten()(last)))


MODELS = {
    "a GRU": line(layers.GRU(5)),
    "GRUs, one on another": line(layers.GRU(5, return_sequences=True), layers.GRU(3, use_bias=False)),
    "an LSTM": line(layers.LSTM(5, return_sequences=True)),
    "groups": image(layers.Conv2D(6, 3, groups=2, padding="same")),
    "groups of a sequence": line(layers.Conv1D(6, 3, groups=2)),
    "each channel of a sequence by itself": line(layers.DepthwiseConv1D(3, depth_multiplier=2)),
    "each channel to three": image(layers.DepthwiseConv2D((3, 2), depth_multiplier=3)),
    "separable, by steps": image(
        layers.SeparableConv2D(5, 3, depth_multiplier=2, strides=2, padding="same", activation="gelu")
    ),
    "separable along one axis": line(layers.SeparableConv1D(5, 3, depth_multiplier=2, strides=2)),
    "transposed along one axis": line(layers.Conv1DTranspose(3, 4, strides=2, padding="same")),
    "transposed": image(layers.Conv2DTranspose(3, (2, 3), strides=(3, 1))),
    "zeros behind, as MobileNet has them": image(
        layers.ZeroPadding2D(((0, 1), (1, 1))), layers.DepthwiseConv2D(3, strides=2, use_bias=False)
    ),
    "activations": line(
        layers.Dense(4, activation="gelu"),
        layers.ELU(2.0),
        layers.LeakyReLU(0.2),
        layers.Dense(4, activation="silu"),
        layers.ReLU(negative_slope=0.5),
        layers.PReLU(shared_axes=[1]),
        layers.Dense(4, activation="softplus"),
        layers.Dense(4, activation="mish"),
        layers.Softmax(),
    ),
    "norms": image(
        layers.BatchNormalization(center=False, epsilon=0.01),
        layers.BatchNormalization(scale=False, momentum=0.5),
        layers.LayerNormalization(axis=(2, 3)),
        layers.Rescaling(0.5, offset=1.0),
    ),
    "windows": image(
        layers.AveragePooling2D(3, strides=1, padding="same"), layers.MaxPooling2D((3, 2), strides=1)
    ),
    "windows, one more behind": image(
        # Keras repeats the last row in larger means where its backend is PyTorch: they are held to TensorFlow.js's.
        layers.AveragePooling2D(2, padding="same"), layers.MaxPooling2D(2, strides=1, padding="same")
    ),
    "windows of a sequence, one more behind": line(layers.MaxPooling1D(2, padding="same"), layers.AveragePooling1D(2, padding="same")),
    "units of MobileNets": image(
        layers.Conv2D(4, 1, activation="relu6"),
        layers.DepthwiseConv2D(3, activation="hard_silu"),
        layers.ReLU(max_value=6.0),
        layers.GlobalAveragePooling2D(keepdims=True),
        layers.Conv2D(3, 1),
        layers.Identity(),
    ),
    "zeros of a sequence": line(layers.ZeroPadding1D((1, 1)), layers.Conv1D(3, 3)),
    "other units": line(layers.Dense(4, activation="selu"), layers.Dense(4, activation="leaky_relu")),
    "layers of each place": line(
        layers.TimeDistributed(layers.Dense(6, activation="relu")), layers.TimeDistributed(layers.Activation("tanh"))
    ),
    "norms of groups": image(
        layers.GroupNormalization(2), layers.GroupNormalization(-1, scale=False, epsilon=0.01), layers.RMSNormalization()
    ),
    "text": keras.Sequential(
        [layers.Input((6,), dtype="int32"), layers.Embedding(10, 4), layers.GlobalAveragePooling1D()]
    ),
    "a functional model": functional(),
}


def text(array):
    return base64.b64encode(np.ascontiguousarray(array, dtype="<f4").tobytes()).decode()


def record(name, model):
    weights = []
    for layer in model.layers:
        for variable in layer.variables:
            if "seed_generator" in variable.path:
                continue
            own = variable.path[variable.path.index(layer.name) :]
            values = random.uniform(0.1 if "variance" in own else -1, 1, variable.shape)
            variable.assign(values.astype("float32"))
            weights.append({"name": own, "shape": list(variable.shape), "data": text(values)})
    shape = (3, *model.input_shape[1:])
    isIds = name == "text"
    inputs = random.integers(0, 10, shape) if isIds else random.uniform(-1, 1, shape)
    inputs = inputs.astype("int32" if isIds else "float32")
    outputs = model.predict(inputs, verbose=0)
    return {
        "name": name,
        "topology": json.loads(model.to_json()),
        "weights": weights,
        "inputs": text(inputs),
        "outputs": text(outputs),
    }


cases = [record(name, model) for name, model in MODELS.items()]
target = pathlib.Path(__file__).with_name("keras_layers.json")
target.write_text(json.dumps({"keras": keras.__version__, "cases": cases}) + "\n")
