import { describe, expect, it } from "@jest/globals";
import { burst } from "../../src/index.ts";
import { allLogs, logs, minutely, noon, standingClock, vendorWith } from "../vendor-kit.ts";

describe("pages of logs", () => {
  it("are bare arrays of 25 records, newest first, when nothing is asked", () => {
    const page = logs(vendorWith(minutely(30)));

    expect(page.status).toBe(200);
    expect(page.ids).toHaveLength(25);
    expect(page.ids[0]).toBe("r29");
    expect(page.pagination).toEqual({
      total: 30,
      total_pages: 2,
      page: 1,
      per_page: 25,
      next_page: 2,
    });
  });

  it("hold every record exactly once over all pages", () => {
    const pages = allLogs(vendorWith(minutely(103)), { page_size: 10, sort_direction: "asc" });

    expect(pages.flatMap(({ ids }) => ids)).toEqual(minutely(103).map(({ id }) => id));
    expect(pages.at(-1)?.pagination["next_page"]).toBeNull();
  });

  it("are empty beyond the end", () => {
    const page = logs(vendorWith(minutely(3)), { page: 2 });

    expect(page.status).toBe(200);
    expect(page.rows).toEqual([]);
  });

  it("are cut to the largest size without a word, unless the dialect refuses with 422", () => {
    const vendor = vendorWith(minutely(120), { dialect: { maxPageSize: 100 } });
    expect(logs(vendor, { page_size: 500 }).ids).toHaveLength(100);

    vendor.configure({ dialect: { oversizedPage: "reject" } });
    expect(logs(vendor, { page_size: 500 }).status).toBe(422);
  });

  it("take their size from the parameter of the dialect alone", () => {
    const vendor = vendorWith(minutely(60));
    expect(logs(vendor, { per_page: 50 }).ids).toHaveLength(25);

    vendor.configure({ dialect: { pageParameter: "per_page" } });
    expect(logs(vendor, { per_page: 50, page_size: 10 }).ids).toHaveLength(50);

    vendor.configure({ dialect: { pageParameter: "none" } });
    expect(logs(vendor, { per_page: 50, page_size: 10 }).ids).toHaveLength(25);
  });

  it.each([
    ["page", "0", 422],
    ["page", "-1", 422],
    ["page", "one", 400],
    ["page_size", "0", 422],
    ["page_size", "ten", 400],
    ["sort_field", "prime.size", 422],
    ["sort_direction", "sideways", 422],
  ])("refuse %s=%s with %i and a message", (name, value, status) => {
    const answer = logs(vendorWith([]), { [name]: value }).answer;

    expect(answer.status).toBe(status);
    expect(JSON.parse(String(answer.body))).toEqual({ message: expect.any(String) });
  });

  it("say their length and the vendor's date", () => {
    const { answer } = logs(vendorWith(minutely(2), { dialect: { clockOffsetMs: 90_000 } }));

    expect(answer.headers["content-length"]).toBe(String(Buffer.byteLength(answer.body)));
    expect(answer.headers["date"]).toBe(new Date(noon + 90_000).toUTCString());
  });
});

describe("the cap", () => {
  const burstOf = (count: number) => burst({ at: noon - 60_000, count, spanMs: 30_000 });

  it("hides all rows beyond the first 5,000 of a query, over all its pages", () => {
    const pages = allLogs(vendorWith(burstOf(6_000)), { page_size: 1_000, sort_direction: "asc" });

    expect(pages.map(({ rows }) => rows.length)).toEqual([1_000, 1_000, 1_000, 1_000, 1_000]);
    expect(pages[0]?.pagination).toMatchObject({ total: 5_000, total_pages: 5 });
    expect(pages[4]?.pagination["next_page"]).toBeNull();
  });

  it("cuts the page that straddles it", () => {
    const pages = allLogs(vendorWith(burstOf(6_000)), { page_size: 700 });

    expect(pages.map(({ rows }) => rows.length)).toEqual([700, 700, 700, 700, 700, 700, 700, 100]);
  });

  it("lies at the other end when the order turns", () => {
    const vendor = vendorWith(burstOf(6_000));
    const newest = new Set(allLogs(vendor, { page_size: 1_000 }).flatMap(({ ids }) => ids));
    const oldest = allLogs(vendor, { page_size: 1_000, sort_direction: "asc" });

    for (const id of oldest.flatMap(({ ids }) => ids)) newest.add(id);
    expect(newest.size).toBe(6_000);
  });

  it("leaves totals true, or untold, if that is the dialect", () => {
    const vendor = vendorWith(burstOf(6_000), { dialect: { totals: "true" } });
    const truthful = logs(vendor, { page_size: 1_000, page: 6 });
    expect(truthful.pagination).toMatchObject({ total: 6_000, total_pages: 6, next_page: null });
    expect(truthful.rows).toEqual([]);

    vendor.configure({ dialect: { totals: "none" } });
    const silent = logs(vendor, { page_size: 1_000, page: 5 });
    expect(silent.pagination).toEqual({ page: 5, per_page: 1_000, next_page: 6 });
  });

  it("can be another one, change later, or be none", () => {
    const clock = standingClock();
    const vendor = vendorWith(burstOf(3_000), {
      clock,
      dialect: { cap: 2_000, capChange: { at: noon + 60_000, to: 500 } },
    });
    expect(logs(vendor).pagination["total"]).toBe(2_000);

    clock.time += 60_000;
    expect(logs(vendor).pagination["total"]).toBe(500);

    vendor.configure({ dialect: { cap: null, capChange: null } });
    expect(logs(vendor).pagination["total"]).toBe(3_000);
  });

  it("names the fields of X-Pagination as the dialect likes", () => {
    const vendor = vendorWith(minutely(3), {
      dialect: {
        paginationNames: {
          total: "total_count",
          totalPages: null,
          page: "current_page",
          perPage: "page_size",
          nextPage: null,
        },
      },
    });

    expect(logs(vendor).pagination).toEqual({ total_count: 3, current_page: 1, page_size: 25 });
  });
});

describe("retention", () => {
  it("answers nothing older than two weeks by the vendor's clock", () => {
    const clock = standingClock();
    const twoWeeks = 14 * 86_400_000;
    const records = [-1, 0, 1].map((ms) => ({
      id: `edge${ms}`,
      received_at: new Date(noon - twoWeeks + ms).toISOString(),
    }));
    const vendor = vendorWith(records, { clock });
    expect(logs(vendor).ids).toEqual(["edge1", "edge0"]);

    clock.time += 1;
    expect(logs(vendor).ids).toEqual(["edge1"]);

    vendor.configure({ dialect: { clockOffsetMs: 1_000 } });
    expect(logs(vendor).ids).toEqual([]);
    expect(vendor.truth(102)).toHaveLength(3);
  });
});
