import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

/** Seals secrets so that only this host's key opens them, and only for the instance that they belong to. */
export interface Seal {
  seal(text: string, instance: string): string;
  /** @throws SealBroken when it was sealed with another key, for another instance, or was changed */
  open(sealed: string, instance: string): string;
}

/** What was sealed cannot be opened: another key, another instance, or changed bytes. */
export class SealBroken extends Error {
  override readonly name = "SealBroken";
}

const version = "v1";

/** AES-256-GCM with a fresh nonce for each text and the instance's id as additional data. `key` is 32 bytes. */
export function createSeal(key: Uint8Array): Seal {
  return {
    seal(text, instance) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(instance));
      const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      const parts = [nonce, cipher.getAuthTag(), sealed];
      return [version, ...parts.map((part) => part.toString("base64url"))].join(".");
    },

    open(sealed, instance) {
      const [found, ...parts] = sealed.split(".");
      const [nonce, tag, body] = parts.map((part) => Buffer.from(part, "base64url"));
      if (found !== version || !nonce || !tag || !body) {
        throw new SealBroken("The stored secrets are not in a form that this version can open.");
      }
      try {
        const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: 16 });
        decipher.setAAD(Buffer.from(instance)).setAuthTag(tag);
        return Buffer.concat([decipher.update(body), decipher.final()]).toString("utf8");
      } catch (cause) {
        throw new SealBroken(
          "The stored secrets cannot be opened: they were sealed with another SLUICE_SECRET_KEY, or were changed.",
          { cause },
        );
      }
    },
  };
}
