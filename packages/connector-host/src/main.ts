import { limitMalloc } from "./limit-malloc.ts";

// Before anything else is loaded: what starts again loads it again.
if (process.argv[2] === "serve") limitMalloc(process);
await import("./run-main.ts");
