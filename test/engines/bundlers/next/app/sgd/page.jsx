"use client";

import { useEffect } from "react";
import { step } from "../../sgd.mjs";

export default function Page() {
  useEffect(() => {
    globalThis.outcome = JSON.stringify({ step: step(), troubles: [], requests: [] });
  }, []);
  return "SGD alone.";
}
