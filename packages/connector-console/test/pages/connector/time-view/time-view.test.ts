import { describe, expect, it } from "@jest/globals";
import { presetsFor } from "../../../../src/pages/connector/time-view/presets.ts";
import { around, fitInto, moved, zoomed } from "../../../../src/pages/connector/time-view/span.ts";
import { ticksOf } from "../../../../src/parts/ticks.ts";
import { stepOfKey } from "../../../../src/pages/connector/time-view/time-keys.ts";
import {
  nextView,
  spanOf,
  viewOf,
  wholeView,
} from "../../../../src/pages/connector/time-view/time-view.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const bounds = { since: 0, until: 14 * day };

describe("the time shown", () => {
  it("is zoomed at the pointer, and no closer than a minute", () => {
    const span = { since: 0, until: 10 * minute };

    expect(zoomed(span, { factor: 0.5, share: 0.2 })).toEqual({
      since: minute,
      until: 6 * minute,
    });
    expect(fitInto(zoomed(span, { factor: 0.001 }), bounds)).toEqual({
      since: 4.5 * minute,
      until: 5.5 * minute,
    });
  });

  it("never leaves what there is", () => {
    expect(fitInto(moved({ since: 0, until: hour }, -3), bounds)).toEqual({
      since: 0,
      until: hour,
    });
    expect(fitInto({ since: -day, until: 30 * day }, bounds)).toEqual(bounds);
  });

  it("leaves room around what was chosen", () => {
    expect(around({ since: hour, until: hour + 1 })).toEqual({
      since: hour - 30_000,
      until: hour + 1 + 30_000,
    });
  });

  it("goes on with the clock where it is all, or the newest", () => {
    const later = { since: 0, until: bounds.until + hour };

    expect(spanOf(viewOf(bounds, bounds), later)).toEqual(later);
    expect(spanOf({ kind: "last", ms: day }, later)).toEqual({
      since: later.until - day,
      until: later.until,
    });
    const fixed = viewOf({ since: hour, until: 2 * hour }, bounds);
    expect(spanOf(fixed, later)).toEqual({ since: hour, until: 2 * hour });
  });

  it("goes back step by step, and at last to all", () => {
    const day1 = nextView(wholeView, { do: "show", view: { kind: "last", ms: day } });
    const hour1 = nextView(day1, { do: "show", view: { kind: "last", ms: hour } });

    expect(nextView(hour1, { do: "show", view: { kind: "last", ms: hour } })).toBe(hour1);
    expect(nextView(hour1, { do: "back" })).toEqual(day1);
    expect(
      nextView(nextView(nextView(hour1, { do: "back" }), { do: "back" }), { do: "back" }),
    ).toEqual(wholeView);
  });

  it("offers no preset that is longer than what there is", () => {
    expect(presetsFor(bounds).map(({ text }) => text)).toEqual([
      "All",
      "7 d",
      "24 h",
      "6 h",
      "1 h",
    ]);
    expect(presetsFor({ since: 0, until: hour }).map(({ text }) => text)).toEqual(["All"]);
  });

  it.each([
    ["+", { to: { since: 15 * minute, until: 45 * minute } }],
    ["-", { to: { since: -30 * minute, until: 90 * minute } }],
    ["ArrowRight", { to: { since: 15 * minute, until: 75 * minute } }],
    ["PageUp", { to: { since: -hour, until: 0 } }],
    ["Backspace", "back"],
    ["0", "all"],
    ["x", undefined],
  ])("answers the key %s", (key, step) => {
    expect(stepOfKey(key, { since: 0, until: hour })).toEqual(step);
  });
});

describe("the times below a picture", () => {
  const midnight = new Date(2026, 5, 1).getTime();

  it.each([
    ["days", 7 * day, ["06-01", "06-02", "06-03", "06-04", "06-05", "06-06", "06-07"]],
    [
      "hours, the date at midnight",
      6 * hour,
      ["06-01", "01:00", "02:00", "03:00", "04:00", "05:00"],
    ],
    ["seconds", minute, ["06-01", "00:00:10", "00:00:20", "00:00:30", "00:00:40", "00:00:50"]],
  ])("are round in the user's zone: %s", (_what, length, texts) => {
    const span = { since: midnight, until: midnight + length };

    expect(ticksOf(span).map(({ text }) => text)).toEqual(texts);
  });
});
