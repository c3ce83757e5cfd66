import { describe, expect, it } from "@jest/globals";
import { showTraffic, type TrafficParts } from "../../src/collection/show-traffic.ts";
import type { SourceKey, TrafficQuery } from "../../src/store/store.ts";

const minute = 60_000;
const hour = 60 * minute;
const now = Date.UTC(2026, 5, 15, 12, 3);

describe("traffic", () => {
  it("spans what the vendor still answers for, in whole buckets, unless told otherwise", async () => {
    const { parts, asked } = partsWith(undefined);

    const traffic = await showTraffic(parts, [source], { buckets: 300 });

    expect(traffic).toMatchObject({
      since: Date.UTC(2026, 5, 1, 12),
      until: now,
      intervalMs: 5 * minute,
      bucketMs: 2 * hour,
    });
    expect(asked).toMatchObject([{ since: traffic.since, until: now, bucketMs: 2 * hour }]);
  });

  it("holds records against the cap that was learned, else against the connector's own", async () => {
    const capWith = async (dialect: unknown) => {
      const { streams } = await showTraffic(partsWith(dialect).parts, [source], { buckets: 10 });
      return streams.map(({ cap, isCapLearned }) => ({ cap, isCapLearned }));
    };

    expect(await capWith(undefined)).toEqual([{ cap: 5_000, isCapLearned: false }]);
    expect(await capWith({ cap: 5_000 })).toEqual([{ cap: 5_000, isCapLearned: false }]);
    expect(await capWith({ cap: 2_500 })).toEqual([{ cap: 2_500, isCapLearned: true }]);
  });

  it("spans the newest 92 days where the vendor answers for more", async () => {
    const reach = { since: now - 180 * 24 * hour, until: now };
    const { parts } = partsWith(undefined);
    const { since, until } = await showTraffic({ ...parts, reach }, [source], { buckets: 300 });

    expect(until).toBe(now);
    expect(now - since).toBeGreaterThanOrEqual(92 * 24 * hour);
    expect(now - since).toBeLessThan(93 * 24 * hour);
  });

  it("refuses more than 92 days at once", async () => {
    const { parts } = partsWith(undefined);
    const since = now - 93 * 24 * hour;

    await expect(showTraffic(parts, [source], { since, buckets: 10 })).rejects.toThrow("92 days");
  });
});

const source: SourceKey = {
  id: "s1",
  custId: "default",
  connector: "post",
  origin: "https://post.test",
  account: "a",
  stream: "letters",
};

function partsWith(dialect: unknown) {
  const asked: TrafficQuery[] = [];
  const parts: TrafficParts = {
    store: {
      openSource: async (key) => ({
        key,
        dialect,
        coverage: [],
        identityMode: "vendor_id",
        rowsMove: false,
        origin: undefined,
      }),
      traffic: async (_source, query) => {
        asked.push(query);
        return { buckets: [], splits: [], splitWindows: 0 };
      },
    },
    now,
    intervalMs: 5 * minute,
    reach: { since: now - 14 * 24 * hour, until: now },
    capOf: () => 5_000,
  };
  return { parts, asked };
}
