export interface Identity {
  version: string;
  wasm: string;
  config: object;
}

export function identityOf(config: object): Identity;
export function differences(found: object, expected: object): string[];
