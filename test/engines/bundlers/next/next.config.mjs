/** The project lies inside another one, which Turbopack would take for its workspace. */
export default { turbopack: { root: import.meta.dirname } };
