import type { VendorRequest } from "../answer.ts";
import type { ApiKey, DomainId } from "./directory.ts";
import type { EpochMs } from "../epoch.ts";

/** What keys may see from a time on. */
export interface NarrowedPermission {
  readonly domainIds: readonly DomainId[];
  readonly from?: EpochMs;
  /** How logs of the other domains are answered: 200 and nothing, or 403. @default "empty" */
  readonly answer?: "empty" | "forbidden";
}

/** What a caller may see of a domain: all, nothing but an empty answer, or 403. */
export type Sight = "full" | "empty" | "forbidden";

/** Who may see what. Times are by the injected clock. */
export interface Access {
  /** The caller of a request; undefined when the key is missing, unknown or revoked. */
  callerOf(request: VendorRequest, now: EpochMs): Caller | undefined;
  revoke(key: string | undefined, from: EpochMs): void;
  narrow(permission: NarrowedPermission, from: EpochMs): void;
}

/** A caller with a valid key. */
export interface Caller {
  sightOf(domainId: DomainId): Sight;
}

/** Access by one key that sees everything, or by several with their own sight. */
export function createAccess(apiKey: string | readonly ApiKey[]): Access {
  const keys = typeof apiKey === "string" ? [{ key: apiKey }] : apiKey;
  const revokedFrom = new Map<string, EpochMs>();
  let narrowed: (NarrowedPermission & { readonly from: EpochMs }) | undefined;

  return {
    callerOf(request, now) {
      const given = bearerOf(request);
      const known: ApiKey | undefined = keys.find(({ key }) => key === given);
      if (known === undefined) return undefined;
      if (now >= (revokedFrom.get(known.key) ?? Number.POSITIVE_INFINITY)) return undefined;
      const limit = narrowed !== undefined && now >= narrowed.from ? narrowed : undefined;
      return {
        sightOf(domainId) {
          if (!includesId(known.domainIds, domainId)) return "forbidden";
          return includesId(limit?.domainIds, domainId) ? "full" : (limit?.answer ?? "empty");
        },
      };
    },
    revoke(key, from) {
      for (const known of keys) {
        if (key === undefined || known.key === key) revokedFrom.set(known.key, from);
      }
    },
    narrow(permission, from) {
      narrowed = { ...permission, from };
    },
  };
}

function bearerOf({ headers }: VendorRequest): string | undefined {
  const { authorization } = headers;
  if (typeof authorization !== "string") return undefined;
  return /^Bearer +(\S+)$/i.exec(authorization)?.[1];
}

/** No list means all. Ids are compared as text. */
function includesId(ids: readonly DomainId[] | undefined, id: DomainId): boolean {
  return ids === undefined || ids.some((known) => String(known) === String(id));
}
