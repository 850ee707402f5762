/** What is used of gifenc, which comes without types. */
declare module "gifenc" {
  type Colours = readonly (readonly number[])[];

  export function quantize(rgba: Uint8ClampedArray, colours: number): Colours;

  export function applyPalette(rgba: Uint8ClampedArray, palette: Colours): Uint8Array;

  export function GIFEncoder(): {
    writeFrame(
      indices: Uint8Array,
      width: number,
      height: number,
      options: {
        /** Of the first frame: all have it then. */
        readonly palette?: Colours;
        /** In milliseconds. */
        readonly delay: number;
        readonly transparent?: boolean;
        readonly transparentIndex?: number;
        /** What happens to a frame when the next is drawn: 1 keeps it. */
        readonly dispose?: number;
      },
    ): void;
    finish(): void;
    bytes(): Uint8Array<ArrayBuffer>;
  };
}
