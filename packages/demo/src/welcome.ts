import { isAbsolute, relative } from "node:path";
import type { AdminKey } from "./admin-key.ts";
import { connectorName } from "./demo-api.ts";

/** What there is to say once the demo runs. */
export interface WelcomeFacts {
  /** Where the host answers, as it listens. */
  readonly url: string;
  readonly vendorUrl: string;
  readonly dataDir: string;
  readonly logPath: string;
  readonly adminKey: AdminKey;
  /** The folder that commands are typed in. */
  readonly workingDir: string;
}

/** Where commands look for a host that does not say otherwise. */
const usualUrl = "http://127.0.0.1:8480";

/** Tells where to look, how to sign in, and what to try: commands that work as they stand. */
export function welcome(facts: WelcomeFacts): string {
  const { vendorUrl, dataDir, logPath, workingDir } = facts;
  const url = reachable(facts.url);
  return `
Sluice runs.

  Console     ${url}
  API         ${url}/connect/api/v1
  OpenAPI     ${url}/openapi.json
  Metrics     ${url}/metrics
  Vendor      ${vendorUrl} (simulated: two weeks of mail, and more as you watch)
  Data        ${near(dataDir, workingDir)} (the host's log: ${near(logPath, workingDir)})
${signIn(facts)}

Its connector "${connectorName}" is collecting already. Look at it from another terminal, in this folder:

${commands(facts, url)}

Ctrl-C ends it all; the next \`npm start\` goes on where this one stopped.

`;
}

function signIn({ adminKey, workingDir }: WelcomeFacts): string {
  switch (adminKey.from) {
    case "environment":
      return "  Sign in     with the administrator key in SLUICE_ADMIN_KEY";
    case "earlier":
      return (
        "  Sign in     with the administrator key that an earlier start was given as SLUICE_ADMIN_KEY;\n" +
        "              start with SLUICE_ADMIN_KEY=<a new key> to replace it"
      );
    case "file": {
      const path = near(adminKey.path, workingDir);
      return adminKey.isNew
        ? `  Sign in     with the administrator key ${adminKey.key}\n              (created now, kept in ${path})`
        : `  Sign in     with the administrator key in ${path}, created at the first start`;
    }
  }
}

function commands({ adminKey, workingDir }: WelcomeFacts, url: string): string {
  const host = url === usualUrl ? "" : ` --url ${url}`;
  const key =
    adminKey.from === "file" ? ` --key-file ${quoted(near(adminKey.path, workingDir))}` : "";
  const lines = [
    `search invoice --since 24h`,
    `connector list`,
    `connector coverage ${connectorName} --since 24h`,
  ].map((command) => `  npx sluice ${command}${host}${key}`);
  if (key === "") lines.push("", "They take the key from SLUICE_API_KEY, or ask for it.");
  return lines.join("\n");
}

/** A host that listens everywhere is reached on this machine by its own address. */
function reachable(url: string): string {
  return url.replace("//0.0.0.0:", "//127.0.0.1:").replace("//[::]:", "//[::1]:");
}

/** A path as it is shortest to type. */
function near(path: string, workingDir: string): string {
  const short = relative(workingDir, path);
  return short === "" || short.startsWith("..") || isAbsolute(short) ? path : short;
}

function quoted(path: string): string {
  return /^[\w./\\:@-]+$/.test(path) ? path : `"${path}"`;
}
