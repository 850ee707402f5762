import { describe } from "vitest";
import { localCarrier } from "../../../src/distributed/index.ts";
import { testCarrier } from "./contract.ts";

describe("a carrier within one program", () => {
  const carrier = localCarrier();
  testCarrier(() => carrier);
});
