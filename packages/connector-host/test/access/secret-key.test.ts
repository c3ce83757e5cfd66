import { chmod, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { readSecretKey } from "../../src/access/secret-key.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "sluice-"));
});
afterEach(() => rm(folder, { recursive: true }));

describe("the key that seals secrets", () => {
  it("is created for the owner alone, and found again", async () => {
    const dataDir = join(folder, "data");

    const created = await readSecretKey({ secretKey: undefined, dataDir, isSealed: false });
    const found = await readSecretKey({ secretKey: undefined, dataDir, isSealed: false });

    expect(created).toHaveLength(32);
    expect(found).toEqual(created);
    expect((await stat(join(dataDir, "secret.key"))).mode & 0o777).toBe(0o600);
  });

  it("comes from the operator when given, and leaves no file", async () => {
    const key = await readSecretKey({
      secretKey: "ab".repeat(32),
      dataDir: folder,
      isSealed: true,
    });

    expect(key).toEqual(Buffer.alloc(32, 0xab));
    await expect(readFile(join(folder, "secret.key"))).rejects.toThrow("ENOENT");
  });

  it("is not made anew when its file is missing where something was sealed", async () => {
    await expect(
      readSecretKey({ secretKey: undefined, dataDir: folder, isSealed: true }),
    ).rejects.toThrow("secret.key is missing");

    await expect(readFile(join(folder, "secret.key"))).rejects.toThrow("ENOENT");
  });

  it("is not replaced when its file is damaged", async () => {
    await writeFile(join(folder, "secret.key"), "half a k");
    await chmod(join(folder, "secret.key"), 0o600);

    await expect(
      readSecretKey({ secretKey: undefined, dataDir: folder, isSealed: true }),
    ).rejects.toThrow("expected 64 hex digits");
  });
});
