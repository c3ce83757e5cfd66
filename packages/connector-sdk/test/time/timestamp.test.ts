import { describe, expect, it } from "@jest/globals";
import { parseTimestampMs } from "@sluice/connector-sdk";
import fc from "fast-check";
import { DateTime } from "luxon";

const time = Date.UTC(2020, 0, 9, 15, 46, 1, 913);

describe("a timestamp", () => {
  it.each([
    ["2020-01-09T15:46:01.913+00:00", time],
    ["2020-01-09T15:46:01.913Z", time],
    ["2020-01-09T16:46:01.913+01:00", time],
    ["2020-01-09T10:16:01.913-0530", time],
    ["2020-01-09 15:46:01.913Z", time],
    ["2020-01-09T15:46:01.913999999Z", time],
    ["2020-01-09T15:46:01,9Z", time - 13],
    ["2020-01-09T15:46:01Z", time - 913],
    ["2020-01-09T15:46:01.913", time],
    ["2020-01-09 15:46:01", time - 913],
    ["2020-01-09T15:46Z", time - 1_913],
    ["20200109T154601Z", time - 913],
    ["2020-01-09", Date.UTC(2020, 0, 9)],
    ["2020-W02-4", Date.UTC(2020, 0, 9)],
    ["Thu, 09 Jan 2020 15:46:01 GMT", time - 913],
    ["Thu, 9 Jan 2020 16:46:01 +0100", time - 913],
    ["2024-02-29T00:00:00Z", Date.UTC(2024, 1, 29)],
    ["2016-12-31T23:59:60Z", Date.UTC(2016, 11, 31, 23, 59, 59)],
    ["0001-01-01T00:00:00Z", -62_135_596_800_000],
  ])("%s is read", (text, expected) => {
    expect(parseTimestampMs(text)).toBe(expected);
  });

  it.each([
    "",
    "soon",
    "15:46:01",
    "T15:46:01Z",
    "2020",
    "2020-13-01T00:00:00Z",
    "2020-02-30T00:00:00Z",
    "2021-02-29T00:00:00Z",
    "1900-02-29T00:00:00Z",
    "2020-01-09T24:00:01Z",
    "2020-01-09T15:60:00Z",
    "2020-01-09T15:46:01.913+25:00",
    "2020-01-09T15:46:01.913 somewhere",
    "2020-01-09T15:46:01.913+0a:00",
    "2020-01-09T15:46:01.91xZ",
    "2020-01-09T15:46:01.913*00:00",
    "2O20-01-09T15:46:01.913Z",
    "1578584761913",
  ])("%j is none", (text) => {
    expect(parseTimestampMs(text)).toBeUndefined();
  });

  it("is read as luxon reads it, in every year and at every offset", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -62_000_000_000_000, max: 250_000_000_000_000 }),
        fc.integer({ min: -14 * 60, max: 14 * 60 }),
        (ms, offset) => {
          const text =
            DateTime.fromMillis(ms, { zone: "utc" })
              .setZone(`UTC${sign(offset)}`)
              .toISO() ?? "";
          expect(parseTimestampMs(text)).toBe(ms);
        },
      ),
    );
  });
});

function sign(offset: number): string {
  const minutes = Math.abs(offset);
  return `${offset < 0 ? "-" : "+"}${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}
