import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it, jest } from "@jest/globals";

// It starts a host from its sources.
jest.setTimeout(60_000);

const program = fileURLToPath(new URL("../build/write-api-types.mjs", import.meta.url));

it("the types of the API are those of the host's own document", async () => {
  const checked = promisify(execFile)(process.execPath, [program, "--check"]);

  await expect(checked).resolves.toMatchObject({ stderr: "" });
});
