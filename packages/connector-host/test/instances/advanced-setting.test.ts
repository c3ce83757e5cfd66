import { describe, expect, it } from "@jest/globals";
import { checkAdvancedSetting, readAdvancedSetting } from "../../src/instances/advanced-setting.ts";

describe("an advanced setting", () => {
  it("is read in the host's units", () => {
    const value = {
      budget: { requests: 10, per_ms: 1_000 },
      windows_in_flight: 2,
      live_lag_seconds: 60,
      look_back_days: 3,
    };

    expect(checkAdvancedSetting(value)).toEqual([]);
    expect(readAdvancedSetting(value)).toEqual({
      budget: { requests: 10, perMs: 1_000 },
      windowsInFlight: 2,
      liveLagMs: 60_000,
      lookBackMs: 3 * 86_400_000,
    });
    expect(readAdvancedSetting({})).toEqual({});
  });

  it.each([
    [{ windows_in_flight: 0 }, "/advanced_setting/windows_in_flight"],
    [{ live_lag_seconds: "30" }, "/advanced_setting/live_lag_seconds"],
    [{ look_back_days: 1.5 }, "/advanced_setting/look_back_days"],
    [{ budget: 5 }, "/advanced_setting/budget"],
    [{ budget: { requests: 1, per_ms: 1_000, burst: 2 } }, "/advanced_setting/budget/burst"],
    [{ windows: 3 }, "/advanced_setting/windows"],
    [[], "/advanced_setting"],
  ])("%j is refused at %s", (value, path) => {
    expect(checkAdvancedSetting(value).map((problem) => problem.path)).toEqual([path]);
  });

  it.each(["burst", "constructor"])("names the known keys beside the unknown key %s", (name) => {
    expect(checkAdvancedSetting({ [name]: 1 })).toEqual([
      expect.objectContaining({
        code: "unknown_key",
        message: expect.stringContaining("Known keys are windows_in_flight, "),
      }),
    ]);
  });
});
