import { describe, expect, it } from "@jest/globals";
import { readPagination } from "../src/pagination.ts";

describe("readPagination", () => {
  it.each(["total", "total_count", "total_records", "total_entries"])(
    "takes the total by the name %s",
    (name) => {
      expect(readPagination(`{"${name}": 4211}`, 1).total).toBe(4211);
    },
  );

  it("takes figures that are written as text", () => {
    expect(readPagination('{"total": "4211", "total_pages": "5"}', 5)).toEqual({
      total: 4211,
      isLast: true,
    });
  });

  it("knows the last page by the number of pages", () => {
    expect(readPagination('{"total_pages": 3}', 2).isLast).toBe(false);
    expect(readPagination('{"total_pages": 3}', 3).isLast).toBe(true);
    expect(readPagination('{"total_pages": 0}', 1).isLast).toBe(true);
  });

  it("knows the last page by the page that follows", () => {
    expect(readPagination('{"next_page": 3}', 2).isLast).toBe(false);
    expect(readPagination('{"next_page": null}', 2).isLast).toBe(true);
    expect(readPagination('{"next_page": "/logs?page=3"}', 2).isLast).toBe(false);
  });

  it.each([
    undefined,
    "",
    "{",
    "null",
    "[]",
    "12",
    '{"total": -1}',
    '{"total": 1.5}',
    '{"total": {}}',
  ])("says nothing when the header is %p", (header) => {
    expect(readPagination(header, 1)).toEqual({ total: undefined, isLast: undefined });
  });
});
