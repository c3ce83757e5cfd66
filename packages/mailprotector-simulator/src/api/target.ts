/** Where a request goes. */
export interface Target {
  /** The path below `/api/v1`, cut at the slashes; empty when it lies elsewhere. */
  readonly segments: readonly string[];
  readonly parameters: URLSearchParams;
  /** Whether it asks for logs. */
  readonly isData: boolean;
  /** The same target without its trailing slash, if it has one. */
  readonly withoutSlash: string | undefined;
}

const root = "/api/v1/";

/** Takes a path with its query apart. Names and values may be percent-encoded. */
export function readTarget(path: string): Target {
  const queryAt = path.indexOf("?");
  const pathname = queryAt < 0 ? path : path.slice(0, queryAt);
  const query = queryAt < 0 ? "" : path.slice(queryAt + 1);
  const hasSlash = pathname.length > 1 && pathname.endsWith("/");
  const segments = pathname.startsWith(root) ? pathname.slice(root.length).split("/") : [];
  return {
    segments: segments.map(decode),
    parameters: new URLSearchParams(query),
    isData: segments.length === 3 && segments[2] === "logs",
    withoutSlash: hasSlash ? pathname.slice(0, -1) + path.slice(pathname.length) : undefined,
  };
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // A broken escape is no id that exists; it finds nothing as it stands.
    return segment;
  }
}
