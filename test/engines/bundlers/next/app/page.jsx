"use client";

import { useEffect } from "react";
import { leaveHashes } from "../outcome.mjs";

export default function Page() {
  useEffect(leaveHashes, []);
  return "All of the package, in a client component.";
}
