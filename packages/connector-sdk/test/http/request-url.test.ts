import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { parseBaseUrl, requestUrl } from "../../src/http/request-url.ts";

describe("a request's URL", () => {
  it("keeps the path of the base, with or without its trailing slash", () => {
    for (const base of [
      "https://a.example/api/v1",
      "https://a.example/api/v1/",
      "https://A.example/api/v1//",
    ]) {
      expect(requestUrl(parseBaseUrl(base), { path: "/x" }).href).toBe(
        "https://a.example/api/v1/x",
      );
    }
  });

  it("has the query in the order given, without what is undefined", () => {
    const url = requestUrl("https://a.example", {
      path: "/x",
      query: {
        "time[geq]": "2026-01-01T00:00:00+01:00",
        none: undefined,
        sort: "@timestamp",
        page: 1,
      },
    });

    expect(url.search).toBe("?time%5Bgeq%5D=2026-01-01T00:00:00%2B01:00&sort=@timestamp&page=1");
  });

  it("carries every name and value unchanged", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ minLength: 1 }), fc.string()), (query) => {
        const url = requestUrl("https://a.example", { path: "/x", query });
        expect(Object.fromEntries(url.searchParams)).toEqual(query);
      }),
    );
  });
});
