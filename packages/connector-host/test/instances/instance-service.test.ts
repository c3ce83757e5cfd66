import { beforeEach, describe, expect, it } from "@jest/globals";
import { openConfig } from "../../src/instances/open-config.ts";
import type { Instance } from "../../src/store/entities.ts";
import { gather } from "../gather.ts";
import { bench, letters, memoryStore, type Bench } from "./test-instances.ts";

let given: Bench;
beforeEach(() => {
  given = bench();
});

describe("a new instance", () => {
  it("is stored with defaults filled in, its secret sealed, and collected at once", async () => {
    const view = await given.service.create(letters);

    const stored = only();
    expect(stored.config).toEqual({ base_url: "https://post.test", box: "7", interval: 5 });
    expect(JSON.stringify(stored)).not.toContain("hush-hush");
    expect(openConfig(stored, given.seal)["api_key"]).toBe("hush-hush");
    expect(given.secrets).toEqual(["hush-hush"]);
    expect(view).toMatchObject({
      instance: { active: true, category: "email", version: "1.2.3", createdAt: 1_000 },
      intervalMinutes: 5,
      contentTypes: ["letters"],
      status: { state: "pending" },
    });
    expect(given.told).toEqual(["started Letters"]);
  });

  it("creates its tenant when that is not known", async () => {
    await given.service.create({ ...letters, custId: "acme" });

    expect([...given.tenants.values()]).toEqual([{ custId: "acme", name: "acme" }]);
  });

  it.each(["a b", "a/b", "a".repeat(129), ""])("creates no tenant as %j", async (custId) => {
    const created = given.service.create({ ...letters, custId });
    await expect(created).rejects.toMatchObject({ problems: [{ path: "/cust_id" }] });
    expect(given.tenants.size).toBe(0);
  });

  it("is refused with everything that is wrong at once", async () => {
    const wrong = given.service.create({
      ...letters,
      name: " ",
      isRespond: true,
      runOn: "sensor-7",
      filterList: [{}],
      conf: { api_kee: "x", base_url: "nowhere", interval: "5" },
      advancedSetting: { budget: { requests: 0 }, colour: "red" },
    });

    await expect(wrong).rejects.toMatchObject({ code: "config_invalid", status: 400 });
    const { problems, message } = await caught(wrong);
    expect(problems.map(({ path }) => path).toSorted()).toEqual([
      "/advanced_setting/budget/per_ms",
      "/advanced_setting/budget/requests",
      "/advanced_setting/colour",
      "/conf/api_kee",
      "/conf/api_key",
      "/conf/base_url",
      "/conf/box",
      "/conf/interval",
      "/filter_list",
      "/is_respond",
      "/name",
      "/run_on",
    ]);
    expect(message).toContain("12 problems: ");
    expect(given.instances.size).toBe(0);
  });

  it("of an unknown type is refused, naming the known ones", async () => {
    await expect(given.service.create({ ...letters, type: "pigeon" })).rejects.toMatchObject({
      code: "connector_type_unknown",
      status: 400,
      message: 'There is no connector type "pigeon". Known types: post.',
    });
  });

  it("on a source that another one collects is refused, naming that one", async () => {
    const { instance } = await given.service.create(letters);

    await expect(given.service.create({ ...letters, name: "Again" })).rejects.toMatchObject({
      code: "source_taken",
      status: 409,
      message: expect.stringContaining(`"Letters" (${instance.id})`),
    });
  });

  it("is refused when two come at the same time for one source", async () => {
    const both = await Promise.allSettled([
      given.service.create(letters),
      given.service.create(letters),
    ]);

    expect(both.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
  });

  it("on a source that one stored before the start collects is refused", async () => {
    const { instance } = await given.service.create(letters);
    const restarted = bench({ seal: given.seal });
    restarted.instances.set(instance.id, instance);

    await expect(restarted.service.create(letters)).rejects.toMatchObject({ code: "source_taken" });
  });

  it.each(["sealed with another key", "of a type whose connector fails on it"])(
    "is added in spite of a stored one that is %s",
    async (trouble) => {
      const { instance } = await given.service.create(letters);
      const isSealed = trouble.startsWith("sealed");
      const conf = isSealed ? {} : { config: { ...instance.config, base_url: 7 } };
      const fresh = bench(isSealed ? {} : { seal: given.seal });
      fresh.instances.set(instance.id, { ...instance, ...conf });

      await fresh.service.create({ ...letters, conf: { ...letters.conf, box: "8" } });

      expect(fresh.instances.size).toBe(2);
    },
  );

  it("asks the store for all the others once, however many are added", async () => {
    let listings = 0;
    const { instances, tenants } = given;
    const store = memoryStore(instances, tenants);
    const listInstances = () => (listings++, store.listInstances());
    const { service } = bench({ store: { ...store, listInstances } });

    for (const box of ["1", "2", "3"]) {
      await service.create({ ...letters, conf: { ...letters.conf, box } });
    }

    expect(listings).toBe(1);
    expect(instances.size).toBe(3);
  });

  it("may share a source with another tenant, and a name with anyone", async () => {
    await given.service.create(letters);
    await given.service.create({ ...letters, custId: "acme" });
    await given.service.create({ ...letters, conf: { ...letters.conf, box: "8" } });

    expect(given.instances.size).toBe(3);
  });
});

describe("an edit", () => {
  let id: string;
  beforeEach(async () => {
    id = (await given.service.create({ ...letters, conf: { ...letters.conf, note: "hi" } }))
      .instance.id;
    given.now = 2_000;
  });

  it.each([{}, { api_key: null }, { api_key: "" }])(
    "with %j keeps the stored secret",
    async (conf) => {
      await given.service.update(id, { conf });

      expect(openConfig(only(), given.seal)["api_key"]).toBe("hush-hush");
      expect(only()).toMatchObject({ modifiedAt: 2_000, createdAt: 1_000 });
      expect(given.told.at(-1)).toBe("changed Letters");
    },
  );

  it("replaces a secret that it names", async () => {
    await given.service.update(id, { conf: { api_key: "new-secret" } });

    expect(openConfig(only(), given.seal)["api_key"]).toBe("new-secret");
  });

  it("keeps fields that it leaves out, and returns those that are null to their defaults", async () => {
    await given.service.update(id, { conf: { box: "8", note: null } });

    expect(only().config).toEqual({ base_url: "https://post.test", box: "8", interval: 5 });
  });

  it("cannot change tenant, type or category", async () => {
    const change = given.service.update(id, { custId: "acme", type: "pigeon", category: "web" });

    const { problems } = await caught(change);
    expect(problems.map(({ path }) => path)).toEqual(["/cust_id", "/type", "/category"]);
  });

  it("may repeat what it was", async () => {
    await given.service.update(id, { ...letters, category: "email", name: "Renamed" });

    expect(only().name).toBe("Renamed");
  });

  it("cannot move onto a source that another one collects", async () => {
    await given.service.create({ ...letters, conf: { ...letters.conf, box: "8" } });

    await expect(given.service.update(id, { conf: { box: "8" } })).rejects.toMatchObject({
      code: "source_taken",
    });
  });

  it("frees the source that it leaves, for another one", async () => {
    await given.service.update(id, { conf: { box: "8" } });

    await given.service.create(letters);

    await expect(given.service.update(id, { conf: { box: "7" } })).rejects.toMatchObject({
      code: "source_taken",
    });
  });

  it("of an unknown instance is refused", async () => {
    await expect(given.service.update("none", {})).rejects.toMatchObject({
      code: "connector_unknown",
      status: 404,
    });
  });
});

describe("switching off and on", () => {
  it("tells collection since when it was off, so that this time is excluded", async () => {
    const { instance } = await given.service.create(letters);
    given.now = 5_000;
    await given.service.deactivate(instance.id);
    given.now = 9_000;
    await given.service.deactivate(instance.id);

    const view = await given.service.activate(instance.id);

    expect(given.told).toEqual([
      "started Letters",
      "stopped Letters",
      "started Letters after 5000..9000",
    ]);
    expect(view.instance.active).toBe(true);
    expect(view.instance.inactiveSince).toBeUndefined();
  });

  it("does not start an edited instance that is off", async () => {
    const { instance } = await given.service.create(letters);
    await given.service.deactivate(instance.id);

    await given.service.update(instance.id, { name: "Quiet" });

    expect(given.told).toEqual(["started Letters", "stopped Letters"]);
  });
});

describe("removing", () => {
  it("waits until collection has stopped; the source is free then", async () => {
    const { instance } = await given.service.create(letters);

    await given.service.remove(instance.id);
    await given.service.create(letters);

    expect(given.told).toEqual(["started Letters", "stopped Letters", "started Letters"]);
    expect(given.instances.size).toBe(1);
  });
});

describe("a test", () => {
  it("of an instance uses its whole configuration", async () => {
    const { instance } = await given.service.create(letters);

    const checks = await gather(given.service.test(instance.id, new AbortController().signal));

    expect(checks).toMatchObject([{ status: "pass" }]);
    expect(given.probes[0]).toMatchObject({
      config: { api_key: "hush-hush", interval: 5 },
      contentTypes: ["letters"],
      instance: { id: instance.id },
    });
  });

  it("before saving stores nothing", async () => {
    await gather(given.service.testUnsaved("post", letters.conf, new AbortController().signal));

    expect(given.probes).toHaveLength(1);
    expect(given.instances.size).toBe(0);
  });

  it("before saving names what is wrong with the configuration", async () => {
    const test = gather(given.service.testUnsaved("post", {}, new AbortController().signal));

    await expect(test).rejects.toMatchObject({ code: "config_invalid" });
  });
});

function only(): Instance {
  const [instance] = given.instances.values();
  if (instance === undefined) throw new Error("nothing is stored");
  return instance;
}

async function caught(promise: Promise<unknown>) {
  return promise.then(
    () => {
      throw new Error("expected a refusal");
    },
    (error: unknown) =>
      error as { readonly message: string; readonly problems: readonly { path: string }[] },
  );
}
