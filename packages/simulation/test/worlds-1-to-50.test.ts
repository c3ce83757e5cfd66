import { keepsEveryPromise } from "./worlds.ts";

keepsEveryPromise({ from: 1, to: 50 });
