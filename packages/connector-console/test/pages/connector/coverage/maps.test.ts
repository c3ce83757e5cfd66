import { describe, expect, it } from "@jest/globals";
import type { Coverage } from "../../../../src/api/coverage.ts";
import { boundsOf, mapsOf } from "../../../../src/pages/connector/coverage/maps.ts";

const start = Date.UTC(2026, 5, 1);
const minute = 60_000;
const iso = (minutes: number): string => new Date(start + minutes * minute).toISOString();
const now = start + 60 * minute;

describe("the maps of an answer", () => {
  it("reach from where the map starts until now, without holes", () => {
    const [map] = mapsOf(answer({ since: iso(0) }), { now, isActive: true });

    expect(map?.bounds).toEqual({ since: start, until: now });
    expect(map?.pieces.map(({ result, since, until }) => [result, since, until])).toEqual([
      ["open", start, start + 10 * minute],
      ["complete", start + 10 * minute, start + 50 * minute],
      ["open", start + 50 * minute, now],
    ]);
  });

  it("end where collection ended while it is switched off", () => {
    const [map] = mapsOf(answer({ since: iso(0) }), { now, isActive: false });

    expect(map?.bounds.until).toBe(start + 50 * minute);
    expect(map?.pieces.at(-1)?.result).toBe("complete");
  });

  it("start with what is known first where the host does not know their start", () => {
    const maps = mapsOf(answer({}), { now, isActive: true });

    expect(boundsOf(maps)).toEqual({ since: start + 10 * minute, until: now });
  });

  it("are none while nothing is known", () => {
    const nothing = { ...answer({}), intervals: [] };

    expect(mapsOf(nothing, { now, isActive: true })).toEqual([]);
  });
});

function answer(map: { readonly since?: string }): Coverage {
  return {
    intervals: [
      {
        stream: "letters",
        since: iso(10),
        until: iso(50),
        result: "complete",
        generation: 3,
        kept: 5,
      },
    ],
    reading: [{ stream: "letters", since: iso(50), until: iso(55) }],
    maps: [{ stream: "letters", reach_since: iso(-60), reach_until: iso(59), ...map }],
  };
}
