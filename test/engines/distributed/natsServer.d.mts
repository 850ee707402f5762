export interface NatsPlace {
  readonly port: number;
  readonly webPort: number;
  readonly folder: string;
}
export interface NatsServer extends NatsPlace {
  pid(): number;
  log(): string;
  start(): Promise<void>;
  kill(signal?: NodeJS.Signals): Promise<void>;
  remove(): Promise<void>;
}
export function natsProgram(): string | undefined;
export const natsHint: string;
export function startNats(
  configure: (place: NatsPlace) => string,
  environment?: Readonly<Record<string, string>>,
  name?: string,
): Promise<NatsServer>;
export function freePorts(count: number): Promise<number[]>;
