export { runDemo, type DemoProcess } from "./run-demo.ts";
