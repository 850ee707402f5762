import { Machine, type Persistent } from "./machine.ts";
import { INSTRUCTIONS, nameOfCode } from "./opcodes.ts";

/**
 * What a pickle makes.
 * @param packed bytes that it takes in the file
 * @throws FileError for what is no data, damaged, or more than its size lets expect.
 */
export function unpickle(
  where: string,
  pickle: Uint8Array,
  packed: number,
  persistent: Persistent,
): unknown {
  const machine = new Machine(where, pickle, packed, persistent);
  const { reader } = machine;
  while (!machine.stopped) {
    const code = reader.uint8();
    const instruction = INSTRUCTIONS[code];
    if (!instruction) {
      throw reader.refuse(
        `has the instruction ${nameOfCode(code)}, which is refused: no state dict needs it`,
      );
    }
    instruction(machine);
  }
  return machine.result;
}
