import type { Nadir } from "nadir";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { readHash, writeHash } from "./link/hash.ts";
import type { Fields, Link } from "./link/link.ts";
import { Navigation } from "./navigation.tsx";
import { Notice } from "./notice.tsx";
import { SectionFrame } from "./sectionFrame.tsx";
import { sections } from "./sections.ts";

/** Browsers refuse an address that changes a hundred times in half a minute. */
const LINK_DELAY = 400;

export function App({ nadir }: { nadir: Nadir }) {
  const [visit, setVisit] = useState(() => visitOf(location.hash, 0));
  const [ignored, setIgnored] = useState<readonly string[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** The address as this visit knows it: if it is another, somebody has gone on. */
  const address = useRef(location.hash);
  const latest = useRef<typeof visit>(undefined);
  latest.current = visit;
  const { section, fields, count } = visit;

  useEffect(() => {
    const open = () => {
      clearTimeout(timer.current);
      latest.current = undefined;
      address.current = location.hash;
      setIgnored([]);
      setVisit(({ count }) => visitOf(location.hash, count + 1));
    };
    addEventListener("hashchange", open);
    return () => removeEventListener("hashchange", open);
  }, []);

  const link: Link = useMemo(
    () => ({
      fields,
      replace(fields: Fields) {
        if (latest.current !== visit) return;
        clearTimeout(timer.current);
        const hash = writeHash({ section: section.id, fields });
        timer.current = setTimeout(() => {
          if (location.hash !== address.current) return;
          // No hashchange follows it, and no entry in the history.
          history.replaceState(null, "", hash);
          address.current = location.hash;
        }, LINK_DELAY);
      },
      ignore: setIgnored,
    }),
    [visit],
  );

  return (
    <>
      <header class="top">
        <a class="name" href="./#surface">
          Nadir <span>playground</span>
        </a>
        <Navigation current={section} />
      </header>
      <main>
        <Notice key={count} ignored={[...visit.ignored, ...ignored]} />
        <SectionFrame key={count} section={section} nadir={nadir} link={link} />
      </main>
      <footer>
        <p>
          All that moves here is computed in your browser by Nadir's WebAssembly kernels; nothing is
          sent anywhere. They work in TensorFlow.js too: <a href="tfjs/">swap one line</a>.
        </p>
      </footer>
    </>
  );
}

/** What an address opens. */
function visitOf(hash: string, count: number) {
  const { section: id, fields, ignored } = readHash(hash);
  const section = sections.find((section) => section.id === id);
  const unknown = section || id === "" ? [] : [`no section ${JSON.stringify(id)}`];
  return { section: section ?? sections[0]!, fields, ignored: [...ignored, ...unknown], count };
}
