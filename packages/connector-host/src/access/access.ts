import { hkdfSync } from "node:crypto";
import type { Clock } from "@sluice/connector-sdk";
import { jwtVerify, SignJWT } from "jose";
import { createAdminKey, createKeyCheck, hashAdminKey } from "./admin-key.ts";

/** What a token may be used for: calls of the API, or a session of the web console. */
export type TokenUse = "api" | "session";

export interface AccessToken {
  readonly token: string;
  /** When it ends, epoch seconds. */
  readonly exp: number;
}

/** Who may use the API: the holder of the administrator key, through tokens that end by themselves. */
export interface Access {
  checkKey(key: string): Promise<boolean>;
  issue(use: TokenUse): Promise<AccessToken>;
  checkToken(token: string, use: TokenUse): Promise<boolean>;
  /** When a token ends, epoch seconds; undefined when it is not good for this use. */
  endOf(token: string, use: TokenUse): Promise<number | undefined>;
}

/** The part of the store that access needs. */
export interface SettingStore {
  getSetting(name: string): Promise<string | undefined>;
  putSetting(name: string, value: string): Promise<void>;
}

export interface AccessOptions {
  readonly store: SettingStore;
  readonly clock: Pick<Clock, "now">;
  /** 32 bytes; tokens are signed with a key derived from it and from the administrator key's hash. */
  readonly secretKey: Uint8Array;
  /** The operator's key; it replaces what is stored. `undefined` keeps the stored one or creates one. */
  readonly adminKey: string | undefined;
}

/** Lifetimes in seconds. Ten minutes is what clients of the platform count on. */
const tokenLifetimes: Readonly<Record<TokenUse, number>> = { api: 600, session: 12 * 3_600 };

const settingName = "admin_key_hash";

/** Access, and the key when one was created: it is shown to the operator once and can never be read again. */
export interface OpenedAccess {
  readonly access: Access;
  readonly createdKey: string | undefined;
  /** Makes a created key last. Called once it can be shown: a start that fails before must not leave a key nobody saw. */
  readonly keepCreatedKey: () => Promise<void>;
}

/** Opens access with the operator's, the stored or a new key. */
export async function openAccess(options: AccessOptions): Promise<OpenedAccess> {
  const { hash, createdKey } = await settleKey(options);
  const access = createAccess(options, hash);
  const key = options.adminKey ?? createdKey;
  if (key !== undefined) await access.checkKey(key);
  const keepCreatedKey = async (): Promise<void> => {
    if (createdKey !== undefined) await options.store.putSetting(settingName, hash);
  };
  return { access, createdKey, keepCreatedKey };
}

function createAccess({ clock, secretKey }: AccessOptions, hash: string): Access {
  // Bound to the administrator key: a new key ends every token that the old one got.
  const signingKey = new Uint8Array(hkdfSync("sha256", secretKey, hash, "sluice access token", 32));
  const endOf: Access["endOf"] = async (token, use) => {
    try {
      const { payload } = await jwtVerify(token, signingKey, {
        algorithms: ["HS256"],
        audience: `sluice-${use}`,
        currentDate: new Date(clock.now()),
      });
      return payload.exp;
    } catch {
      // Expired, forged or no token at all: all the same to whoever asks.
      return undefined;
    }
  };
  return {
    checkKey: createKeyCheck(hash),
    endOf,
    checkToken: async (token, use) => (await endOf(token, use)) !== undefined,

    async issue(use) {
      const now = Math.floor(clock.now() / 1_000);
      const exp = now + tokenLifetimes[use];
      const token = await new SignJWT({})
        .setProtectedHeader({ alg: "HS256", typ: "JWT" })
        .setSubject("admin")
        .setAudience(`sluice-${use}`)
        .setIssuedAt(now)
        .setExpirationTime(exp)
        .sign(signingKey);
      return { token, exp };
    },
  };
}

async function settleKey({ store, adminKey }: AccessOptions) {
  const stored = await store.getSetting(settingName);
  if (adminKey === undefined && stored !== undefined) {
    return { hash: stored, createdKey: undefined };
  }
  if (adminKey !== undefined && stored !== undefined && (await createKeyCheck(stored)(adminKey))) {
    return { hash: stored, createdKey: undefined };
  }
  const key = adminKey ?? createAdminKey();
  const hash = await hashAdminKey(key);
  if (adminKey !== undefined) await store.putSetting(settingName, hash);
  return { hash, createdKey: adminKey === undefined ? key : undefined };
}
