"use client";

import { useEffect } from "react";

/** What the others load that is not theirs. */
export default function Page() {
  useEffect(() => {}, []);
  return "Nothing of the package.";
}
