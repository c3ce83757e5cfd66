import { keepsEveryPromise } from "./worlds.ts";

keepsEveryPromise({ from: 151, to: 200 });
