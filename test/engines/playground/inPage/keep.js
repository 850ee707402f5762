/** What the page would save or copy is kept here instead. */

const files = [];
const texts = [];

/** The files saved since this was last asked: `{ name, type, bytes }`, in base 64. */
export function saved() {
  return Promise.all(
    files.splice(0).map(async ({ name, blob }) => {
      const bytes = new Uint8Array(await blob.arrayBuffer());
      const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
      return { name, type: blob.type, bytes: btoa(letters) };
    }),
  );
}

/** How many there are of them. */
export function saving() {
  return files.length;
}

export function copying() {
  return texts.length;
}

/** The texts copied since this was last asked. */
export function copied() {
  return texts.splice(0);
}

const blobs = new Map();
const createObjectURL = URL.createObjectURL;
URL.createObjectURL = (blob) => {
  const url = createObjectURL.call(URL, blob);
  blobs.set(url, blob);
  return url;
};

const click = HTMLAnchorElement.prototype.click;
HTMLAnchorElement.prototype.click = function () {
  if (!this.download) return click.call(this);
  files.push({ name: this.download, blob: blobs.get(this.href) });
};

Object.defineProperty(navigator, "clipboard", {
  value: {
    async writeText(text) {
      texts.push(text);
    },
  },
});
