/** An ES module out, so that Node can import it; nothing here is for Nadir. */
export default ({ mode }) => ({
  build: {
    outDir: `dist/${mode}`,
    modulePreload: false,
    rollupOptions: {
      input: `${mode}.mjs`,
      output: { entryFileNames: "[name].js" },
      preserveEntrySignatures: "strict",
    },
  },
});
