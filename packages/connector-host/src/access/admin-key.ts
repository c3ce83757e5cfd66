import { createHash, randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

const derive = promisify<string, Buffer, number, Buffer>(scrypt);

/** A new key with 192 bits of randomness, in letters that survive copying. */
export function createAdminKey(): string {
  return `sluice_${randomBytes(24).toString("base64url")}`;
}

/** What is stored of a key: a salted scrypt hash, so that a copy of the store does not give it away. */
export async function hashAdminKey(key: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(key, salt, 32);
  return `scrypt:${salt.toString("hex")}:${hash.toString("hex")}`;
}

/**
 * Makes a check of keys against a stored hash. Takes the same time wherever two keys differ. The key that was right
 * once is remembered as a digest, in memory only, so that signing in costs scrypt no second time.
 */
export function createKeyCheck(stored: string): (key: string) => Promise<boolean> {
  const [, salt = "", hash = ""] = stored.split(":");
  let remembered: Buffer | undefined;
  return async (key) => {
    const digest = createHash("sha256").update(key).digest();
    if (remembered !== undefined && timingSafeEqual(remembered, digest)) return true;
    const derived = await derive(key, Buffer.from(salt, "hex"), 32);
    const right = hash.length === 64 && timingSafeEqual(derived, Buffer.from(hash, "hex"));
    if (right) remembered = digest;
    return right;
  };
}
