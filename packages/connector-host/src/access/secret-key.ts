import { randomBytes } from "node:crypto";
import { chmod, mkdir, open, readFile } from "node:fs/promises";
import { join } from "node:path";

/** The key file's name within the data directory. */
const secretKeyFile = "secret.key";

/** The key file is of no use, or is not where it has to be. */
export class SecretKeyBroken extends Error {
  override readonly name = "SecretKeyBroken";
}

/**
 * Gives the 32 bytes that seal secrets: the operator's, else those of the data directory's key file. Where nothing was
 * sealed yet that is created, readable by its owner alone.
 *
 * @throws SecretKeyBroken when the key file holds no key, cannot be read, or is missing where something was sealed
 */
export async function readSecretKey(settings: {
  readonly secretKey: string | undefined;
  readonly dataDir: string;
  /** Whether secrets were sealed here before: another key would not open them. */
  readonly isSealed: boolean;
}): Promise<Buffer> {
  if (settings.secretKey !== undefined) return Buffer.from(settings.secretKey, "hex");
  await mkdir(settings.dataDir, { recursive: true });
  const path = join(settings.dataDir, secretKeyFile);
  const found = await readIfThere(path);
  if (found === undefined && settings.isSealed) {
    throw new SecretKeyBroken(
      `${secretKeyFile} is missing in the data directory, whose secrets are sealed already`,
    );
  }
  const text = found ?? (await createKeyFile(path));
  if (!/^[0-9a-f]{64}$/.test(text)) {
    throw new SecretKeyBroken(
      `${secretKeyFile} in the data directory holds no key: expected 64 hex digits, got ${text.length} characters`,
    );
  }
  return Buffer.from(text, "hex");
}

async function createKeyFile(path: string): Promise<string> {
  const key = randomBytes(32).toString("hex");
  // "wx" loses a race against another starting host instead of overwriting its key.
  const file = await open(path, "wx", 0o600);
  try {
    await file.writeFile(`${key}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await chmod(path, 0o600);
  return key;
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return (await readFile(path, "utf8")).trim();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return undefined;
    throw new SecretKeyBroken(`${secretKeyFile} in the data directory cannot be read: ${message}`, {
      cause: error,
    });
  }
}
