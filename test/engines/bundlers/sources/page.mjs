import { leaveHashes } from "./outcome.mjs";

leaveHashes();
