export { checkRemains } from "./check-remains.ts";
export { type Remains, runWorld } from "./run-world.ts";
export { simulate, type Simulated } from "./simulate.ts";
export { type World, worldOf } from "./world.ts";
