import { keepsEveryPromise } from "./worlds.ts";

keepsEveryPromise({ from: 101, to: 150 });
