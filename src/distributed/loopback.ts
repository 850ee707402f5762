/** Whether a host, as `URL` writes it, is this machine: what goes there passes no network. */
export const isLoopback = (hostname: string): boolean =>
  /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
