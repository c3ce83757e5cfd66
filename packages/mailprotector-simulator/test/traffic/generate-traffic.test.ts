import { describe, expect, it } from "@jest/globals";
import { generateTraffic, type LogRecord } from "../../src/index.ts";

const monday = Date.UTC(2026, 5, 1);
const dayMs = 86_400_000;
const week = generateTraffic({ from: monday, until: monday + 7 * dayMs, ratePerMinute: 4 });

describe("generated traffic", () => {
  it("has the shape of the documented example", () => {
    const [first] = week;

    expect(Object.keys(first ?? {})).toEqual(
      expect.arrayContaining([
        "id",
        "uuid",
        "sender",
        "from",
        "recipient",
        "score",
        "direction",
        "origin",
        "user",
        "user_group",
        "domain",
        "customer",
        "reseller",
        "provider",
        "received_at",
        "results_data",
        "rule_ids",
        "helo",
        "ptr",
        "ip",
        "postfix_queue_id",
      ]),
    );
    expect(first?.received_at).toMatch(/^2026-06-01T\d\d:\d\d:\d\d\.\d{3}\+00:00$/);
    expect(first?.id).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });

  it("is sorted by time, with an id of its own for each record", () => {
    const indexes = Array.from({ length: week.length }, (_, index) => index);
    const times = indexes.map((index) => week.timeAt(index));
    const ids = new Set(indexes.map((index) => week.idAt(index)));

    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(ids.size).toBe(week.length);
  });

  it("comes at about the asked rate over a week, more by day than by night", () => {
    expect(week.length).toBeGreaterThan(4 * 7 * 1_440 * 0.9);
    expect(week.length).toBeLessThan(4 * 7 * 1_440 * 1.25);
    const hours = Array.from({ length: 24 }, () => 0);
    for (let index = 0; index < week.length; index++) {
      const hour = new Date(week.timeAt(index)).getUTCHours();
      hours[hour] = (hours[hour] ?? 0) + 1;
    }
    expect(hours[14]).toBeGreaterThan(3 * (hours[2] ?? 0));
  });

  it("is the same for one seed however the interval is cut, and another for another seed", () => {
    const middle = monday + 3 * 3_600_000 + 12_345;
    const make = (from: number, until: number, seed = 3) => [
      ...generateTraffic({ from, until, seed }),
    ];
    const whole = make(monday, monday + 6 * 3_600_000);

    expect([...make(monday, middle), ...make(middle, monday + 6 * 3_600_000)]).toEqual(whole);
    expect(make(monday, monday + 6 * 3_600_000, 4)).not.toEqual(whole);
  });

  it("has bounces, spam, both directions, newsletters in one millisecond and subjects in many scripts", () => {
    const records: LogRecord[] = [...week];
    const perMillisecond = Map.groupBy(records, ({ received_at: at }) => at);

    expect(records.some(({ sender }) => sender === null)).toBe(true);
    expect(records.some(({ score }) => (score?.score ?? 0) >= 300)).toBe(true);
    expect(new Set(records.map(({ direction }) => direction))).toEqual(
      new Set(["inbound", "outbound"]),
    );
    expect(Math.max(...[...perMillisecond.values()].map((group) => group.length))).toBeGreaterThan(
      20,
    );
    expect(records.some(({ subject }) => /[\u3040-\u30ff]/.test(subject ?? ""))).toBe(true);
    expect(records.some((record) => !("subject" in record))).toBe(true);
  });

  it("can flow evenly", () => {
    const flat = generateTraffic({
      from: monday,
      until: monday + dayMs,
      ratePerMinute: 5,
      curve: "flat",
    });

    expect(flat).toHaveLength(5 * 1_440);
  });
});
