import { childrenOf, type Member, memberOf } from "./family.ts";
import { addressOf } from "./state.ts";

/** What an optimizer comes from, and what comes from it. */
export function Descents({ name }: { name: string }) {
  const parents = memberOf(name).from.map((parent) => memberOf(parent));
  const children = childrenOf(name);
  return (
    <p class="descents">
      {parents.length > 0 ? <>From {linksTo(parents)}. </> : "The first of them all. "}
      {children.length > 0 && <>Leads to {linksTo(children)}.</>}
    </p>
  );
}

function linksTo(members: readonly Member[]) {
  return members.map(({ name, card }, i) => (
    <>
      {i > 0 && (i === members.length - 1 ? " and " : ", ")}
      <a key={name} href={addressOf(card)}>
        {name}
      </a>
    </>
  ));
}
