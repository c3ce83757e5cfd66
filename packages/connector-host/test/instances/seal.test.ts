import { describe, expect, it } from "@jest/globals";
import { checkSeal } from "../../src/instances/check-seal.ts";
import { createSeal, SealBroken } from "../../src/instances/seal.ts";

const seal = createSeal(Buffer.alloc(32, 1));

describe("a sealed secret", () => {
  it("opens for its own instance", () => {
    expect(seal.open(seal.seal("hush", "c1"), "c1")).toBe("hush");
  });

  it("never looks the same twice", () => {
    expect(seal.seal("hush", "c1")).not.toBe(seal.seal("hush", "c1"));
  });

  it("stays closed for another instance, another key, and after a change", () => {
    const sealed = seal.seal("hush", "c1");
    const last = sealed.at(-2) === "A" ? "B" : "A";

    expect(() => seal.open(sealed, "c2")).toThrow(SealBroken);
    expect(() => createSeal(Buffer.alloc(32, 2)).open(sealed, "c1")).toThrow(SealBroken);
    expect(() => seal.open(sealed.slice(0, -2) + last + sealed.slice(-1), "c1")).toThrow(
      SealBroken,
    );
    expect(() => seal.open("nonsense", "c1")).toThrow(SealBroken);
  });
});

describe("the check at the start", () => {
  it("accepts the key of the first start and no other", async () => {
    const values = new Map<string, string>();
    const store = {
      getSetting: async (name: string) => values.get(name),
      putSetting: async (name: string, value: string) => void values.set(name, value),
    };

    await checkSeal(store, seal);
    await checkSeal(store, seal);

    await expect(checkSeal(store, createSeal(Buffer.alloc(32, 2)))).rejects.toThrow(
      "another SLUICE_SECRET_KEY",
    );
  });
});
