import { once } from "node:events";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { spawnHost } from "./host-process.ts";
import { adminKey, setStage } from "./stage.ts";

const stage = setStage();
const onLinux = process.platform === "linux" ? it : it.skip;

describe("a host that cannot have what it was given", () => {
  it("says that its port is taken and what to do, and ends with 1", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    stage.after(() => server.close());
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;

    const { code, said } = await endOf(stage.dataDir(), ["--port", String(port)]);

    expect(code).toBe(1);
    expect(said).toBe(
      `The host cannot listen on 127.0.0.1, port ${port}: another program listens there. ` +
        "Stop that one, or choose another port with --port or SLUICE_PORT; 0 takes a free one. (port_taken)",
    );
  });

  it("says that no such address is here", async () => {
    const { code, said } = await endOf(stage.dataDir(), ["--host", "192.0.2.1"]);

    expect(code).toBe(1);
    expect(said).toMatch(/^The host cannot listen on 192\.0\.2\.1, .*\(address_unavailable\)$/);
  });

  it("says that its data directory lies below a file", async () => {
    const file = join(stage.dataDir(), "a-file");
    writeFileSync(file, "");

    const { code, said } = await endOf(join(file, "deep", "data"));

    expect(code).toBe(1);
    expect(said).toMatch(/^The data directory .*a-file.deep.data cannot be made: .*a-file /);
    expect(said).toMatch(/Choose another folder with --data-dir .*\(data_dir_unusable\)$/);
  });

  it("says that the secrets of its data directory were sealed with another key", async () => {
    const dataDir = stage.dataDir();
    const first = await stage.startHostProcess({ dataDir });
    first.signal("SIGTERM");
    await first.ended;

    const { code, said } = await endOf(dataDir, [], { SLUICE_SECRET_KEY: "ab".repeat(32) });

    expect(code).toBe(1);
    expect(said).toMatch(/^The stored secrets cannot be opened: .*secret\.key.*\(seal_broken\)$/);
  });

  it("says that its key file holds no key, and what becomes of the secrets", async () => {
    const dataDir = stage.dataDir();
    writeFileSync(join(dataDir, "secret.key"), "not a key");

    const { code, said } = await endOf(dataDir);

    expect(code).toBe(1);
    expect(said).toMatch(/^secret\.key in the data directory holds no key: expected 64 hex digits/);
    expect(said).toMatch(/Put the key back from your backup.*\(secret_key_broken\)$/);
    expect(said).not.toContain("not a key");
  });

  it("says that its key file is missing, and puts no other in its place", async () => {
    const dataDir = stage.dataDir();
    const first = await stage.startHostProcess({ dataDir });
    first.signal("SIGTERM");
    await first.ended;
    rmSync(join(dataDir, "secret.key"));

    const { code, said } = await endOf(dataDir);

    expect(code).toBe(1);
    expect(said).toMatch(/^secret\.key is missing in the data directory.*\(secret_key_broken\)$/);
    expect(existsSync(join(dataDir, "secret.key"))).toBe(false);
  });

  it("says that its database is none, and leaves it as it is", async () => {
    const dataDir = stage.dataDir();
    const file = join(dataDir, "sluice.db");
    writeFileSync(file, "anything but a database, and long enough to tell".repeat(20));

    const { code, said } = await endOf(dataDir);

    expect(code).toBe(1);
    expect(said).toMatch(/^sluice\.db in the data directory is no database.*\(store_broken\)$/);
    expect(readFileSync(file, "utf8")).toContain("anything but a database");
  });

  onLinux("says that its data directory lies where the system makes no folders", async () => {
    const { code, said } = await endOf("/proc/sluice/data");

    expect(code).toBe(1);
    expect(said).toMatch(/^The data directory \/proc\/sluice\/data cannot be made: /);
  });
});

/** Starts a host that shall end; `said` is the last thing that it says. */
async function endOf(
  dataDir: string,
  flags: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
) {
  const { child, ended, err } = spawnHost({ dataDir, adminKey, flags, environment });
  stage.after(() => child.kill("SIGKILL"));
  const { code } = await ended;
  return { code, said: err().trimEnd().split("\n").at(-1) ?? "" };
}
