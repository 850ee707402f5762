/** What a browser shows that cannot run the kernels. */
export function Failure({ error }: { error: Error }) {
  return (
    <main>
      <h1>Nadir playground</h1>
      <p role="alert">{error.message}</p>
    </main>
  );
}
