import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { startHostProcess } from "./host-process.ts";
import type { HostProcess } from "./host-process.ts";

const example = fileURLToPath(new URL("../../../../examples/minimal-connector", import.meta.url));

describe("a connector of another author, in a folder outside the host", () => {
  let folder: string;
  let host: HostProcess | undefined;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "sluice-author-"));
    for (const part of ["connector.json", "package.json", "src"]) {
      cpSync(join(example, part), join(folder, "minimal", part), { recursive: true });
    }
  });

  afterEach(async () => {
    await host?.kill();
    host = undefined;
    rmSync(folder, { recursive: true, force: true });
  });

  it("is loaded through SLUICE_CONNECTORS and listed beside the built-in one", async () => {
    host = await start();
    const types = await listTypes(host);
    expect(types).toEqual(expect.arrayContaining(["acme-audit", "mailprotector"]));
  }, 60_000);

  it("is refused with both contract versions named, and the host runs on", async () => {
    const manifest = join(folder, "minimal", "connector.json");
    const value = JSON.parse(readFileSync(manifest, "utf8")) as Record<string, unknown>;
    writeFileSync(manifest, JSON.stringify({ ...value, contract: 99 }));
    host = await start();
    expect(await listTypes(host)).toEqual(["mailprotector"]);
    expect(host.log()).toMatch(/99/);
    expect(host.log()).toMatch(/contract/);
  }, 60_000);

  it("is refused when its manifest names a content type that it has no stream for", async () => {
    const manifest = join(folder, "minimal", "connector.json");
    const value = JSON.parse(readFileSync(manifest, "utf8")) as { contentTypes: { id: string }[] };
    const [first] = value.contentTypes;
    const lie = { ...value, contentTypes: [...value.contentTypes, { ...first, id: "never_read" }] };
    writeFileSync(manifest, JSON.stringify(lie));
    host = await start();
    expect(await listTypes(host)).toEqual(["mailprotector"]);
    expect(host.log()).toMatch(/never_read/);
  }, 60_000);

  function start(): Promise<HostProcess> {
    const dataDir = join(folder, "data");
    const environment = { SLUICE_CONNECTORS: join(folder, "minimal") };
    return startHostProcess({ dataDir, adminKey: "key-of-the-second-author", environment });
  }
});

async function listTypes({ api }: HostProcess): Promise<string[]> {
  const answer = await api.get("/connect/api/v1/connector-types");
  return (
    JSON.stringify(answer)
      .match(/acme-audit|mailprotector(?=")/g)
      ?.filter(isFirst) ?? []
  );
}

function isFirst(name: string, at: number, all: readonly string[]): boolean {
  return all.indexOf(name) === at;
}
