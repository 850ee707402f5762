/** What a browser says of itself: of `navigator`. */
export interface Agent {
  readonly userAgent: string;
  /** Only where the browser is made of Chromium. */
  readonly userAgentData?: {
    readonly brands: readonly { readonly brand: string; readonly version: string }[];
    readonly platform: string;
  };
}

/** A browser's name, version and system: `Firefox 140 on Linux`. */
export function browserText({ userAgent, userAgentData }: Agent): string {
  if (userAgentData && userAgentData.brands.length > 0) {
    // Brands that are none stand there so that nobody relies on their number or order.
    const real = userAgentData.brands.filter(({ brand }) => !/not.*brand/i.test(brand));
    const own = real.find(({ brand }) => brand !== "Chromium") ?? real[0];
    if (own) return on(`${own.brand} ${own.version}`, userAgentData.platform);
  }
  const [, firefox] = /Firefox\/(\d+)/.exec(userAgent) ?? [];
  const [, chrome] = /Chrome\/(\d+)/.exec(userAgent) ?? [];
  const [, safari] = /Version\/([\d.]+).*Safari/.exec(userAgent) ?? [];
  const name =
    (firefox && `Firefox ${firefox}`) ??
    (chrome && `Chrome ${chrome}`) ??
    (safari && `Safari ${safari}`) ??
    "A browser";
  return on(name, systems.find(([pattern]) => pattern.test(userAgent))?.[1] ?? "");
}

const systems: readonly (readonly [RegExp, string])[] = [
  [/Android/, "Android"],
  [/iPhone|iPad/, "iOS"],
  [/Windows/, "Windows"],
  [/Mac OS X/, "macOS"],
  [/Linux/, "Linux"],
];

function on(name: string, system: string): string {
  return system === "" ? name : `${name} on ${system}`;
}
