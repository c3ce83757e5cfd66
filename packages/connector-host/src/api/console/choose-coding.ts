/** How a body can be packed for its way to the browser. */
export type Coding = "br" | "gzip" | "identity";

/** Smallest first. */
const preferred = ["br", "gzip"] as const;

/** Chooses the smallest of the `available` codings that an `Accept-Encoding` header allows. Pure. */
export function chooseCoding(
  accepted: string | undefined,
  available: Readonly<Partial<Record<Coding, unknown>>>,
): Coding {
  const allowed = allowedCodings(accepted ?? "");
  return (
    preferred.find((coding) => allowed.has(coding) && available[coding] !== undefined) ?? "identity"
  );
}

function allowedCodings(accepted: string): Set<string> {
  const named = accepted.split(",").flatMap((part) => {
    const [name = "", ...parameters] = part.split(";").map((text) => text.trim().toLowerCase());
    const isRefused = parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
    return isRefused ? [] : [name];
  });
  return new Set(named);
}
