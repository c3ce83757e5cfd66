import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { defineConnector, type AnyConnector, type Manifest } from "@sluice/connector-sdk";
import { loadCatalog } from "../../src/catalog/load-catalog.ts";
import { config, manifest } from "../api/sample-type.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "sluice-catalog-"));
});
afterEach(() => rm(folder, { recursive: true }));

describe("the catalog", () => {
  it("holds built-in connectors and those of folders, one a folder or several below it", async () => {
    await write("single", { id: "single" });
    await write("many/a", { id: "a" });
    await write("many/b", { id: "b" });

    const catalog = await load(["single", "many"], [builtIn]);

    expect(catalog.list().map((one) => [one.manifest.id, one.origin])).toEqual([
      ["post", "built-in"],
      ["single", "folder"],
      ["a", "folder"],
      ["b", "folder"],
    ]);
    expect(catalog.get("a")?.connector.streams).toHaveLength(1);
    expect(catalog.refused()).toEqual([]);
  });

  it.each([
    [{ contract: 7 }, {}, /contract is 7.*speaks contract 1/],
    [{ host: "^9.0.0" }, {}, /"\^9\.0\.0".*1\.0\.0/],
    [{}, { id: "other" }, /says id "third".*says "other"/],
    [{}, { version: "2.0.0" }, /"1\.2\.3".*"2\.0\.0"/],
  ])("refuses what says %j and is %j, naming both", async (says, is, reason) => {
    await write("third", { id: "third", ...says }, { is: { id: "third", ...is } });

    const catalog = await load(["third"], [builtIn]);

    expect(catalog.list()).toHaveLength(1);
    expect(catalog.refused()[0]?.reason).toMatch(reason);
  });

  it("catches a manifest that declares what no stream collects", async () => {
    await write("third", { id: "third" }, { streams: ["parcels"] });

    const catalog = await load(["third"]);

    expect(catalog.refused()[0]?.reason).toBe(
      "Its code is not what its manifest says. " +
        'The manifest declares content type "letters", which no stream collects. ' +
        'The stream "parcels" is not declared as a content type.',
    );
  });

  it("catches advice for what is no error, or that is no sentence", async () => {
    const advice = { auth_rejected: "Ask for a new key.", teapot: "Pour.", forbidden: 7 };
    await write("third", { id: "third" }, { advice });

    const catalog = await load(["third"]);

    expect(catalog.refused()[0]?.reason).toMatch(/advice for "teapot".* advice for "forbidden"/);
    expect(catalog.refused()[0]?.reason).not.toContain("auth_rejected");
  });

  it.each([
    ["manifest: null", 'Its part "manifest" is missing or no object.'],
    ["streams: [null]", 'Its part "streams" is missing or no list of streams.'],
    ['config: { type: "string" }', "The schema is no object schema: "],
    [
      'config: { type: "object", required: [], properties: { box: { type: "string" } } }',
      "box has no title; ",
    ],
  ])("says what is wrong with the part %s", async (part, reason) => {
    await write("third", { id: "third" });
    const file = join(folder, "third/index.mjs");
    const module = await readFile(file, "utf8");
    await writeFile(file, module.replace("  };", `    ${part},\n  };`));

    const catalog = await load(["third"]);

    expect(catalog.refused()[0]?.reason).toContain(`is not what its manifest says. ${reason}`);
  });

  it("does not wait for a module that waits for ever", async () => {
    await write("waits", { id: "waits" });
    await writeFile(join(folder, "waits/index.mjs"), "await new Promise(() => {});");
    await write("good", { id: "good" });

    const catalog = await load(["good", "waits"], [], { limitMs: 400 });

    expect(catalog.list().map((one) => one.manifest.id)).toEqual(["good"]);
    expect(catalog.refused()[0]?.reason).toContain("was not loaded within 0.4 seconds");
  });

  it("goes on without connectors that are broken, and says so", async () => {
    await write("good", { id: "good" });
    await write("twin", { id: "good" });
    await write("throws", { id: "throws" });
    await writeFile(join(folder, "throws/index.mjs"), 'throw new Error("no luck");');
    await write("empty", { id: "empty" });
    await writeFile(join(folder, "empty/index.mjs"), "export const nothing = 1;");
    await mkdir(join(folder, "text"));
    await writeFile(join(folder, "text/connector.json"), "{");
    await mkdir(join(folder, "none"));
    const warned: unknown[] = [];

    const catalog = await load(["good", "twin", "throws", "empty", "text", "none", "gone"], [], {
      warned,
    });

    expect(catalog.list().map((one) => one.manifest.id)).toEqual(["good"]);
    const reasons = Object.fromEntries(
      catalog.refused().map((one) => [one.folder.slice(folder.length + 1), one.reason]),
    );
    expect(reasons).toEqual({
      twin: expect.stringContaining('There is a connector "good" already'),
      throws: expect.stringContaining("cannot be loaded: no luck"),
      empty: expect.stringContaining('no export named "connector"'),
      text: expect.stringContaining("is not JSON"),
      none: expect.stringContaining("There is no connector.json"),
      gone: expect.stringContaining("cannot be read"),
    });
    expect(warned).toHaveLength(6);
  });
});

function load(
  names: readonly string[],
  builtIns: readonly AnyConnector[] = [],
  { warned = [], limitMs }: { readonly warned?: unknown[]; readonly limitMs?: number } = {},
) {
  const log = {
    info: () => undefined,
    warn: (...words: unknown[]) => warned.push(words),
  } as unknown as Parameters<typeof loadCatalog>[0]["log"];
  const folders = names.map((name) => join(folder, name));
  return loadCatalog({
    builtIn: builtIns,
    folders,
    hostVersion: "1.0.0",
    log,
    ...(limitMs === undefined ? {} : { limitMs }),
  });
}

async function write(
  name: string,
  says: Partial<Manifest>,
  code: {
    readonly is?: Partial<Manifest>;
    readonly streams?: readonly string[];
    readonly advice?: object;
  } = {},
): Promise<void> {
  const { is = says, streams = ["letters"], advice = {} } = code;
  const entry = "index.mjs";
  await mkdir(join(folder, name), { recursive: true });
  await writeFile(
    join(folder, name, "connector.json"),
    JSON.stringify({ ...manifest, entry, ...says }),
  );
  const module = `export const connector = {
    manifest: ${JSON.stringify({ ...manifest, entry, ...is })},
    config: ${JSON.stringify(config)},
    source: () => ({ origin: "https://post.test", account: "1" }),
    advice: ${JSON.stringify(advice)},
    open: () => undefined,
    test: async function* () {},
    streams: ${JSON.stringify(streams.map((id) => ({ id })))},
  };`;
  await writeFile(join(folder, name, entry), module);
}

const builtIn: AnyConnector = defineConnector<never, unknown>({
  manifest: { ...manifest, entry: "index.js" },
  config,
  source: () => ({ origin: "https://post.test", account: "1" }),
  open: () => undefined,
  test: async function* () {},
  streams: [{ id: "letters" } as AnyConnector["streams"][number]],
});
