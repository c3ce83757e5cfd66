import { describe, expect, it } from "@jest/globals";
import { killAgainAndAgain } from "./restarts.ts";
import { setStage } from "./stage.ts";

const stage = setStage({ timeoutMs: 900_000 });

describe("a host that is killed while it collects", () => {
  it("resumes by itself within ten seconds, fifty times, and in the end nothing is missing and nothing is there twice", async () => {
    const { resumedAfterMs } = await killAgainAndAgain(stage, {
      seed: 1,
      kills: 50,
      records: 100_000,
      longestLifeMs: 3_000,
    });

    expect(resumedAfterMs).toHaveLength(50);
    expect(Math.max(...resumedAfterMs)).toBeLessThan(10_000);
  });
});
