/** Long short-term memory. What arrays hold, gates.ts says. */
import { backThroughTime, throughTime } from "./recurrent";

/**
 * Long short-term memory (Hochreiter & Schmidhuber 1997; with the forget gate of Gers et al. 2000), of states h and
 * cells c:
 *
 *     i = σ(xᵢ + hᵢ)    f = σ(x_f + h_f)    g = tanh(x_g + h_g)    o = σ(xₒ + hₒ)
 *     c ← f · c + i · g    h ← o · tanh c
 *
 * gates (4 · units): xᵢ, x_f, x_g, xₒ, which become i, f, g, o; kept (2 · units) ← c before each time, and tanh c
 * behind it; all else as `gru` has it. Scratch: min(rows, ROWS) × 6 · units.
 */
@kernel
export function lstm<T>(
  gates: usize, kept: usize, states: usize, outputs: usize, sequences: bool, lengths: usize,
  weight: usize, bias: usize, scratch: usize, rows: usize, length: usize, units: usize,
): void {
  throughTime<T>(
    true, gates, kept, states, outputs, sequences, lengths, weight, bias, scratch, rows, length, units,
  );
}

/**
 * What `lstm` kept, back through time: hiddenDelta (4 · units) ← the gradients of xᵢ, x_f, x_g, xₒ, which those of
 * hᵢ, h_f, h_g, hₒ are, too. Scratch as `gruGradient` has it.
 */
@kernel
export function lstmGradient<T>(
  gates: usize, kept: usize, states: usize, outputGradient: usize, sequences: bool, lengths: usize,
  weight: usize, inputDelta: usize, hiddenDelta: usize, scratch: usize,
  rows: usize, length: usize, units: usize,
): void {
  backThroughTime<T>(
    true, gates, kept, states, outputGradient, sequences, lengths, weight, inputDelta, hiddenDelta, scratch,
    rows, length, units,
  );
}
