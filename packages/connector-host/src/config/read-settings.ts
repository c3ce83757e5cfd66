import { delimiter } from "node:path";
import { logLevels, type LogLevel } from "../telemetry/logger.ts";
import { defaultSettings, type SettingProblem, type Settings } from "./settings.ts";

/** What `serve` may be given on the command line; a flag wins over its variable. Secrets have no flag. */
export interface SettingFlags {
  readonly dataDir?: string;
  readonly host?: string;
  readonly port?: string;
  readonly allowPrivateNetwork?: boolean;
  readonly forgetSecrets?: boolean;
  readonly logLevel?: string;
  readonly keepDays?: string;
  /** Separated like PATH. */
  readonly connectors?: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

export type SettingsResult =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly problems: readonly SettingProblem[] };

/** Shorter keys can be guessed over the network. */
const shortestAdminKey = 8;

/** A century: whoever wants to keep everything may say so. */
const mostDays = 36_500;

/** A value, and the name under which the operator gave it. */
interface Given {
  readonly name: string;
  readonly text: string;
}

/** Turns environment and flags into settings, or lists everything that is wrong with them at once. */
export function readSettings(environment: Environment, flags: SettingFlags = {}): SettingsResult {
  const problems: SettingProblem[] = [];
  const read = <T>(given: Given | undefined, parse: (text: string) => T, fallback: T): T => {
    if (given === undefined) return fallback;
    try {
      return parse(given.text);
    } catch (error) {
      problems.push({ name: given.name, message: (error as Error).message });
      return fallback;
    }
  };
  const named = (variable: string, flag?: string, value?: string): Given | undefined =>
    pick(environment, variable, flag === undefined ? undefined : { name: flag, text: value });

  const settings: Settings = {
    dataDir: read(
      named("SLUICE_DATA_DIR", "--data-dir", flags.dataDir),
      String,
      defaultSettings.dataDir,
    ),
    host: read(named("SLUICE_HOST", "--host", flags.host), parseHost, defaultSettings.host),
    port: read(named("SLUICE_PORT", "--port", flags.port), parsePort, defaultSettings.port),
    forgetsSecrets: flags.forgetSecrets ?? defaultSettings.forgetsSecrets,
    secretKey: read(named("SLUICE_SECRET_KEY"), parseSecretKey, undefined),
    adminKey: read(named("SLUICE_ADMIN_KEY"), parseAdminKey, undefined),
    allowPrivateNetwork:
      flags.allowPrivateNetwork ??
      read(named("SLUICE_ALLOW_PRIVATE_NETWORK"), parseSwitch, defaultSettings.allowPrivateNetwork),
    logLevel: read(
      named("SLUICE_LOG_LEVEL", "--log-level", flags.logLevel),
      parseLogLevel,
      defaultSettings.logLevel,
    ),
    keepDays: read(
      named("SLUICE_KEEP_DAYS", "--keep-days", flags.keepDays),
      parseDays,
      defaultSettings.keepDays,
    ),
    connectorFolders: read(
      named("SLUICE_CONNECTORS", "--connectors", flags.connectors),
      parseFolders,
      defaultSettings.connectorFolders,
    ),
  };
  read(named("SLUICE_DATABASE_URL"), refuseDatabase, undefined);
  return problems.length === 0 ? { ok: true, settings } : { ok: false, problems };
}

/** An empty variable counts as not set: that is how containers and shells leave one out. */
function pick(
  environment: Environment,
  variable: string,
  flag: { readonly name: string; readonly text: string | undefined } | undefined,
): Given | undefined {
  if (flag?.text !== undefined) return { name: flag.name, text: flag.text };
  const text = environment[variable]?.trim();
  return text === undefined || text === "" ? undefined : { name: variable, text };
}

function parseHost(text: string): string {
  if (/[\s/]/.test(text)) throw new Error(`expected a host name or an address, got "${text}"`);
  return text;
}

function parsePort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535)) throw new Error(`expected a port from 0 to 65535, got "${text}"`);
  return port;
}

function parseSecretKey(text: string): string {
  if (!/^[0-9a-f]{64}$/i.test(text)) {
    throw new Error(`expected 64 hex digits, got ${text.length} characters that are not that`);
  }
  return text.toLowerCase();
}

function parseAdminKey(text: string): string {
  if (text.length < shortestAdminKey) {
    throw new Error(`expected at least ${shortestAdminKey} characters, got ${text.length}`);
  }
  // As a Bearer key it stands in a header: with blanks or letters beyond ASCII nobody could sign in.
  if (!/^[!-~]+$/.test(text)) {
    throw new Error("expected letters, digits and punctuation of ASCII only, without blanks");
  }
  return text;
}

function parseSwitch(text: string): boolean {
  const word = text.toLowerCase();
  if (["1", "true", "yes", "on"].includes(word)) return true;
  if (["0", "false", "no", "off"].includes(word)) return false;
  throw new Error(`expected 1 or 0, got "${text}"`);
}

function parseLogLevel(text: string): LogLevel {
  const level = logLevels.find((one) => one === text.toLowerCase());
  if (level === undefined) {
    throw new Error(`expected one of ${logLevels.join(", ")}, got "${text}"`);
  }
  return level;
}

function parseDays(text: string): number {
  const days = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (days < 1 || days > mostDays) {
    throw new Error(`expected whole days from 1 to ${mostDays}, got "${text}"`);
  }
  return days;
}

function parseFolders(text: string): readonly string[] {
  return text.split(delimiter).filter((folder) => folder !== "");
}

function refuseDatabase(): never {
  throw new Error("PostgreSQL is not supported yet; unset it to use the built-in store");
}
