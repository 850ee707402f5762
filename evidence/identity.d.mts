export interface Identity {
  bits: Record<string, string>;
  config: object;
}

export function identityOf(config: object): Identity;
export function moduleHere(): { version: string; wasm: string };
export function differences(found: object, expected: object): string[];
