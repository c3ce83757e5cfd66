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
 * Makes a check of keys against a stored hash. Takes the same time wherever two keys differ. Once a key was right, its
 * digest is kept in memory and decides alone: signing in, and guessing, costs scrypt no second time.
 */
export function createKeyCheck(stored: string): (key: string) => Promise<boolean> {
  const [, salt = "", hash = ""] = stored.split(":");
  let right: Buffer | undefined;
  return async (key) => {
    const digest = createHash("sha256").update(key).digest();
    if (right !== undefined) return timingSafeEqual(right, digest);
    const derived = await derive(key, Buffer.from(salt, "hex"), 32);
    const isRight = hash.length === 64 && timingSafeEqual(derived, Buffer.from(hash, "hex"));
    if (isRight) right = digest;
    return isRight;
  };
}
