import { keepsEveryPromise } from "./worlds.ts";

keepsEveryPromise({ from: 51, to: 100 });
