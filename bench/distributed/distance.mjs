/** As if a server were far away: a door on this machine through which all takes so many milliseconds more, there and back. */
import { connect, createServer } from "node:net";

/** @returns {Promise<{ port: number, close(): void }>} */
export async function distant(port, milliseconds) {
  const sockets = new Set();
  const door = createServer((near) => {
    const far = connect(port, "127.0.0.1");
    for (const [from, to] of [
      [near, far],
      [far, near],
    ]) {
      sockets.add(from);
      from.setNoDelay(true);
      // Half of it each way, however much there is: what it delays is no bandwidth.
      const later = (task) => setTimeout(task, milliseconds / 2);
      from.on("data", (bytes) => later(() => to.destroyed || to.write(bytes)));
      from.on("close", () => later(() => to.destroy()));
      from.on("error", () => {});
    }
  });
  await new Promise((resolve) => door.listen(0, "127.0.0.1", resolve));
  const close = () => {
    door.close();
    for (const socket of sockets) socket.destroy();
  };
  return { port: door.address().port, close };
}
