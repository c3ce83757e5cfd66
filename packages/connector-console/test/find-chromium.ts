import { existsSync } from "node:fs";

/** Where Debian, and others, put it. */
const usualPlaces = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The browser on this machine, if there is one. */
export function findChromium(): string | undefined {
  return usualPlaces.find((path) => existsSync(path));
}
