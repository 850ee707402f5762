/** Gated recurrent units. What arrays hold, gates.ts says. */
import { backThroughTime, throughTime } from "./recurrent";

/**
 * Gated recurrent units (Cho et al., arXiv:1406.1078) in PyTorch's form, where r is applied behind the product:
 *
 *     r = σ(xᵣ + hᵣ)    z = σ(x_z + h_z)    n = tanh(xₙ + r · hₙ)    h ← (1 − z) · n + z · h
 *
 * gates (3 · units): xᵣ, x_z, xₙ, which become r, z, n; kept (units) ← hₙ; states (units) ← h before each
 * time; outputs ← h behind it, of all times with `sequences`, otherwise of the last one. Where a row has a
 * length the last one is before its padding, and outputs of padding are 0.
 * weight: 3 · units × units; bias: address 0 for none. Scratch: min(rows, ROWS) × 4 · units.
 */
@kernel
export function gru<T>(
  gates: usize, kept: usize, states: usize, outputs: usize, sequences: bool, lengths: usize,
  weight: usize, bias: usize, scratch: usize, rows: usize, length: usize, units: usize,
): void {
  throughTime<T>(
    false, gates, kept, states, outputs, sequences, lengths, weight, bias, scratch, rows, length, units,
  );
}

/**
 * What `gru` kept, back through time: inputDelta and hiddenDelta (3 · units) ← the gradients of xᵣ, x_z, xₙ and of
 * hᵣ, h_z, hₙ. Scratch: min(rows, ROWS) × 2 · units, and the products' own.
 */
@kernel
export function gruGradient<T>(
  gates: usize, kept: usize, states: usize, outputGradient: usize, sequences: bool, lengths: usize,
  weight: usize, inputDelta: usize, hiddenDelta: usize, scratch: usize,
  rows: usize, length: usize, units: usize,
): void {
  backThroughTime<T>(
    false, gates, kept, states, outputGradient, sequences, lengths, weight, inputDelta, hiddenDelta, scratch,
    rows, length, units,
  );
}
