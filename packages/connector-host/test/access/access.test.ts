import { describe, expect, it } from "@jest/globals";
import { openAccess, type AccessOptions, type SettingStore } from "../../src/access/access.ts";

const now = Date.UTC(2026, 5, 1);
const secretKey = Buffer.alloc(32, 1);

describe("the administrator key", () => {
  it("is created at the first start and told once", async () => {
    const store = memory();

    const first = await open({ store });
    await first.keepCreatedKey();
    const second = await open({ store });

    expect(first.createdKey).toMatch(/^sluice_[\w-]{32}$/);
    expect(second.createdKey).toBeUndefined();
    expect(await second.access.checkKey(String(first.createdKey))).toBe(true);
    expect(await second.access.checkKey("sluice_guess")).toBe(false);
  });

  it("is created again when the start that created it failed before it was shown", async () => {
    const store = memory();

    const failed = await open({ store });
    const next = await open({ store });

    expect(failed.createdKey).toBeDefined();
    expect(next.createdKey).toBeDefined();
  });

  it("is stored as a hash alone", async () => {
    const store = memory();

    await open({ store, adminKey: "given by the operator" });

    expect([...store.values.values()].join()).not.toContain("given by the operator");
    expect(store.values.get("admin_key_hash")).toMatch(/^scrypt:/);
  });

  it("is replaced by another one that the operator gives", async () => {
    const store = memory();
    await open({ store, adminKey: "the first key" });

    const { access, createdKey } = await open({ store, adminKey: "the second key" });

    expect(createdKey).toBeUndefined();
    expect(await access.checkKey("the first key")).toBe(false);
    expect(await access.checkKey("the second key")).toBe(true);
  });
});

describe("a token", () => {
  it("survives a restart with the same keys", async () => {
    const store = memory();
    const before = await open({ store, adminKey: "the same key" });
    const { token } = await before.access.issue("api");

    const after = await open({ store, adminKey: "the same key" });

    expect(await after.access.checkToken(token, "api")).toBe(true);
  });

  it("ends with the administrator key that got it", async () => {
    const store = memory();
    const before = await open({ store, adminKey: "the first key" });
    const { token } = await before.access.issue("api");

    const after = await open({ store, adminKey: "the second key" });

    expect(await after.access.checkToken(token, "api")).toBe(false);
  });

  it("of one use is worth nothing for the other", async () => {
    const { access } = await open({ store: memory() });

    const { token } = await access.issue("session");

    expect(await access.checkToken(token, "api")).toBe(false);
    expect(await access.checkToken(token, "session")).toBe(true);
  });

  it("that nobody signed is refused", async () => {
    const { access } = await open({ store: memory() });
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const unsigned = `${part({ alg: "none" })}.${part({ aud: "sluice-api", exp: now })}.`;

    expect(await access.checkToken(unsigned, "api")).toBe(false);
    expect(await access.checkToken("nonsense", "api")).toBe(false);
  });
});

function open(options: Partial<AccessOptions> & Pick<AccessOptions, "store">) {
  return openAccess({ clock: { now: () => now }, secretKey, adminKey: undefined, ...options });
}

function memory(): SettingStore & { readonly values: Map<string, string> } {
  const values = new Map<string, string>();
  return {
    values,
    getSetting: async (name) => values.get(name),
    putSetting: async (name, value) => void values.set(name, value),
  };
}
