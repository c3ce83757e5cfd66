import { describe, expect, it } from "@jest/globals";
import { get, iso, logs, noon, record, vendorWith } from "../vendor-kit.ts";

const at = noon - 3_600_000;
const three = [record("before", at - 1), record("on", at), record("after", at + 1)];
const asc = { sort_direction: "asc" };

describe("time filters", () => {
  it.each([
    ["gt", ["after"]],
    ["geq", ["on", "after"]],
    ["lt", ["before"]],
    ["leq", ["before", "on"]],
    ["eq", ["on"]],
  ])("honour %s to the millisecond", (operator, ids) => {
    const page = logs(vendorWith(three), { [`received_at[${operator}]`]: iso(at), ...asc });

    expect(page.ids).toEqual(ids);
  });

  it("without an operator ask for equality", () => {
    expect(logs(vendorWith(three), { received_at: iso(at) }).ids).toEqual(["on"]);
  });

  it("may come with brackets and colons encoded or not", () => {
    const vendor = vendorWith(three);
    const raw = get(vendor, `/api/v1/domains/102/logs?received_at[geq]=${iso(at + 1)}`);
    const encoded = get(
      vendor,
      `/api/v1/domains/102/logs?received_at%5Bgeq%5D=${encodeURIComponent(iso(at + 1))}`,
    );

    expect(String(raw.body)).toBe(String(encoded.body));
    expect(JSON.parse(String(raw.body))).toHaveLength(1);
  });

  it("read dates and offsets; what has no offset is UTC", () => {
    const vendor = vendorWith(three);

    expect(logs(vendor, { "received_at[geq]": "2026-06-01" }).ids).toHaveLength(3);
    expect(logs(vendor, { "received_at[lt]": "2026-06-01" }).ids).toHaveLength(0);
    expect(logs(vendor, { "received_at[geq]": "2026-06-01T13:00:00.001+02:00" }).ids).toEqual([
      "after",
    ]);
    expect(logs(vendor, { "received_at[geq]": "2026-06-01T11:00:00.001" }).ids).toEqual(["after"]);
  });

  it.each([
    ["received_at[geq]", "soon"],
    ["received_at[ge]", iso(at)],
  ])("refuse %s=%s with 400", (name, value) => {
    expect(logs(vendorWith(three), { [name]: value }).status).toBe(400);
  });
});

describe("dialects of the time filter", () => {
  it("understand one field only and ignore the others", () => {
    const vendor = vendorWith(three, { dialect: { timeFilter: "@timestamp" } });

    expect(logs(vendor, { "received_at[gt]": iso(at) }).ids).toHaveLength(3);
    expect(logs(vendor, { "@timestamp[gt]": iso(at) }).ids).toEqual(["after"]);

    vendor.configure({ dialect: { timeFilter: "none" } });
    expect(logs(vendor, { "@timestamp[gt]": iso(at) }).ids).toHaveLength(3);
  });

  it("refuse unknown filters with 400 or 422 where they do not ignore them", () => {
    const vendor = vendorWith(three, { dialect: { unknownFilter: "bad-request" } });
    expect(logs(vendor, { "created_at[gt]": iso(at) }).status).toBe(400);

    vendor.configure({ dialect: { unknownFilter: "unprocessable" } });
    expect(logs(vendor, { colour: "red" }).status).toBe(422);
  });

  it("find nothing by an unknown filter where no record has such a field", () => {
    const vendor = vendorWith(three, { dialect: { unknownFilter: "match-nothing" } });
    expect(logs(vendor, { "created_at[gt]": iso(at), "received_at[leq]": iso(at) }).ids).toEqual(
      [],
    );
  });

  it.each([1_000, 60_000, 86_400_000])("round values down to %i ms", (filterGranuleMs) => {
    const granule = Math.floor((noon - 1) / filterGranuleMs) * filterGranuleMs;
    const vendor = vendorWith(
      [record("below", granule - 1), record("start", granule), record("next", granule + 1)],
      { dialect: { filterGranuleMs } },
    );
    const late = iso(granule + filterGranuleMs - 1);

    expect(logs(vendor, { "received_at[geq]": late, ...asc }).ids).toEqual(["start", "next"]);
    expect(logs(vendor, { "received_at[lt]": late }).ids).toEqual(["below"]);
    expect(logs(vendor, { "received_at[eq]": late, ...asc }).ids).toEqual(["start", "next"]);
  });

  it("take both bounds as inclusive or exclusive, whatever was asked", () => {
    const window = { "received_at[geq]": iso(at - 1), "received_at[lt]": iso(at + 1), ...asc };
    const vendor = vendorWith(three);
    expect(logs(vendor, window).ids).toEqual(["before", "on"]);

    vendor.configure({ dialect: { bounds: "inclusive" } });
    expect(logs(vendor, window).ids).toEqual(["before", "on", "after"]);

    vendor.configure({ dialect: { bounds: "exclusive" } });
    expect(logs(vendor, window).ids).toEqual(["on"]);
  });
});
