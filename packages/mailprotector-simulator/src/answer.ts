/** A request as the vendor sees it. */
export interface VendorRequest {
  readonly method: string;
  /** Path and query, e.g. `/api/v1/domains/102/logs?page=1`. */
  readonly path: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body?: string;
}

/** What the vendor answers; with a fault, what shall happen to that answer on its way. */
export interface VendorAnswer {
  readonly status: number;
  /** Names in lower case; always with `date` and `content-length`. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
  readonly fault?: TransportFault;
}

/** What happens to an answer on its way. Whoever carries it (a server, an adapter under virtual time) acts it out. */
export type TransportFault =
  /** No answer; the connection is reset. */
  | { readonly kind: "reset" }
  /** Only the first `atBytes` bytes of the body arrive, then the connection ends. */
  | { readonly kind: "truncate"; readonly atBytes: number }
  /** The head comes after `delayMs`, the body with `bytesPerSecond` (null: at once). */
  | { readonly kind: "slow"; readonly delayMs: number; readonly bytesPerSecond: number | null }
  /** Nothing comes, ever. */
  | { readonly kind: "hang" };

/** An answer before the vendor adds what all answers have. */
export interface DraftAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
  readonly fault?: TransportFault;
  /** How many log records it carries. @default 0 */
  readonly rows?: number;
}

/** A JSON answer. */
export function jsonAnswer(status: number, value: unknown): DraftAnswer {
  return { status, headers: jsonHeaders, body: JSON.stringify(value) };
}

/** An error the way the vendor says it: `{"message": …}`. */
export function errorAnswer(status: number, message: string): DraftAnswer {
  return jsonAnswer(status, { message });
}

/** An HTML answer, as proxies and login pages send it. */
export function htmlAnswer(status: number, title: string): DraftAnswer {
  return {
    status,
    headers: { "content-type": "text/html; charset=utf-8" },
    body: `<!DOCTYPE html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`,
  };
}

/** The headers of a JSON answer. */
export const jsonHeaders: Readonly<Record<string, string>> = Object.freeze({
  "content-type": "application/json; charset=utf-8",
});
