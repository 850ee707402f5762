export interface OpenPage {
  goto(url: string): Promise<void>;
  evaluate<T>(run: (...values: never[]) => T | Promise<T>, ...values: unknown[]): Promise<T>;
}
export interface OpenBrowser {
  readonly version: string;
  page(): Promise<OpenPage>;
  close(): Promise<void>;
}
export const chromium: {
  command(): string | undefined;
  open(path: string): Promise<OpenBrowser>;
};
