import { Component, type ComponentChildren } from "preact";

interface BoundaryProps {
  readonly title: string;
  /** The address of the section as it is at first. */
  readonly address: string;
  readonly children: ComponentChildren;
}

/** Holds a section: where it fails, it says so, and leads back; all around it lives on. */
export class Boundary extends Component<BoundaryProps, { readonly error?: unknown }> {
  override state: { readonly error?: unknown } = {};

  static override getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render({ title, address, children }: BoundaryProps) {
    const { error } = this.state;
    if (error === undefined) return children;
    return (
      <Failed
        title={title}
        address={address}
        error={error}
        again={() => this.setState({ error: undefined })}
      />
    );
  }
}

interface FailedProps extends Omit<BoundaryProps, "children"> {
  readonly error: unknown;
  again(): void;
}

function Failed({ title, address, error, again }: FailedProps) {
  // A click on the address that the page has already opens nothing.
  const open = () => {
    if (location.hash === address) again();
  };
  return (
    <div role="alert">
      <h1>{title} cannot go on</h1>
      <p>{error instanceof Error ? error.message : String(error)}</p>
      <p>
        <a href={address} onClick={open}>
          Open it afresh
        </a>
      </p>
    </div>
  );
}
