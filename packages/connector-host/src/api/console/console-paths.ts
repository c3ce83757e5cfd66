/**
 * Where pages of the console live. The browser's router knows the rest; the host only needs to tell a page, which
 * may be opened or reloaded anywhere below these, from a path that there is not.
 */
export const consolePaths = [
  "/",
  "/sign-in",
  "/system",
  "/system/*",
  "/threat-hunting",
  "/threat-hunting/*",
] as const;
