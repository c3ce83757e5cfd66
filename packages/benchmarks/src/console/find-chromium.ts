import { existsSync } from "node:fs";

/** Where Debian, and others, put it. */
const usualPlaces = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The browser on this machine. @throws when there is none */
export function findChromium(): string {
  const found = usualPlaces.find((path) => existsSync(path));
  if (found === undefined) {
    throw new Error(
      "The console is measured in Chromium, and there is none here: apt-get install -y --no-install-recommends chromium",
    );
  }
  return found;
}
