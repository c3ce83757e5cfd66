import { useCallback, useMemo } from "react";
import { useLocation, useSearchParams } from "react-router";
import type { Search } from "../../api/search-body.ts";
import { readAddress, writeAddress, type SearchAddress } from "./search-address.ts";
import { boundsOf } from "./time-range.ts";

export interface KeptAddress {
  readonly address: SearchAddress;
  readonly search: Search;
  /** Searches anew, up to this moment; what is not given stays. */
  readonly change: (part: Partial<SearchAddress>) => void;
}

/** What the address of the page asks for. A span that ends now ends when it was asked, until it is asked again. */
export function useSearchAddress(): KeptAddress {
  const [params, setParams] = useSearchParams();
  const { state } = useLocation();
  const address = useMemo(() => readAddress(params), [params]);
  const { index, text, range } = address;
  const rangeKey = JSON.stringify(range);
  const asked = askedOf(state);
  const search = useMemo<Search>(
    () => ({ index, text, ...boundsOf(range, Date.now()) }),
    // The range is another object at each reading of the address; asking again moves the end of the span.
    // eslint-disable-next-line react/exhaustive-deps
    [index, text, rangeKey, asked],
  );
  const change = useCallback(
    (part: Partial<SearchAddress>) => {
      // Other columns are no other search.
      const isSearch = Object.keys(part).some((key) => key !== "fields");
      const next = writeAddress({ ...address, ...part });
      setParams(next, { state: { asked: isSearch ? Date.now() : asked } });
    },
    [address, asked, setParams],
  );
  return { address, search, change };
}

/** Told apart from the time before, it asks the same again. */
function askedOf(state: unknown): number | undefined {
  const { asked } = (state ?? {}) as { readonly asked?: unknown };
  return typeof asked === "number" ? asked : undefined;
}
