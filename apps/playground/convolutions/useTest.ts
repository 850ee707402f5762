import { useEffect, useState } from "preact/hooks";
import type { Examples } from "../../demos/digits/digits.ts";
import { loadDigits } from "../digits/loadDigits.ts";

/** The images kept for the test, once they are there. @throws Error where they did not come */
export function useTest(): Examples | undefined {
  const [test, setTest] = useState<Examples>();
  const [failure, setFailure] = useState<Error>();
  useEffect(() => {
    const url = new URL("./digits.bin", import.meta.url);
    loadDigits(url).then(({ test }) => setTest(test), setFailure);
  }, []);
  if (failure) throw failure;
  return test;
}
