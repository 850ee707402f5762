import type { AwsClient } from "aws4fetch";

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}
export interface BucketServer {
  readonly endpoint: string;
  readonly url: string;
  readonly bucket: string;
  readonly root: Credentials;
  readonly folder: string;
  log(): string;
  start(): Promise<void>;
  kill(signal?: NodeJS.Signals): Promise<void>;
  remove(): Promise<void>;
}
export function bucketProgram(): string | undefined;
export function motoProgram(): string | undefined;
export const bucketHint: string;
export function clientOf(credentials: Credentials, service?: string): AwsClient;
export function startBucket(...words: string[]): Promise<BucketServer>;
export function startMoto(): Promise<BucketServer>;
