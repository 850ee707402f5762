/** Goes to an address within the page; resolves when what it opens is there, or has failed. */
export async function go(hash) {
  const before = location.hash;
  const changed = new Promise((resolve) => addEventListener("hashchange", resolve, { once: true }));
  location.hash = hash;
  if (location.hash !== before) await changed;
  do await new Promise(requestAnimationFrame);
  while (!document.querySelector("main h1, main [role=alert]"));
}
