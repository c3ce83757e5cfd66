import { expect, it, jest } from "@jest/globals";
import { limitMalloc } from "../src/limit-malloc.ts";

const execve = jest.fn<(...args: unknown[]) => never>();
const program = {
  platform: "linux",
  env: { PATH: "/bin" },
  execPath: "/node",
  execArgv: ["--flag"],
  argv: ["/node", "/sluice.js", "serve"],
  connected: undefined,
  execve,
} as unknown as Parameters<typeof limitMalloc>[0];

it("starts the same program again, once, with what glibc reads at the start only", () => {
  limitMalloc(program);
  const env = {
    PATH: "/bin",
    MALLOC_MMAP_THRESHOLD_: "131072",
    MALLOC_ARENA_MAX: "2",
    SLUICE_RESTARTED: "1",
  };
  expect(execve.mock.calls).toEqual([["/node", ["/node", "--flag", "/sluice.js", "serve"], env]]);
  limitMalloc({ ...program, env });
  expect(execve).toHaveBeenCalledTimes(1);
});

it.each([
  ["the operator has chosen another size", { env: { MALLOC_MMAP_THRESHOLD_: "65536" } }],
  ["it was tried, whatever became of the settings", { env: { SLUICE_RESTARTED: "1" } }],
  ["there is no glibc", { platform: "darwin" }],
  ["somebody talks to this very process", { connected: true }],
])("goes on where %s", (_what, other) => {
  execve.mockClear();
  limitMalloc({ ...program, ...other } as typeof program);
  expect(execve).not.toHaveBeenCalled();
});

it("goes on where Node may not start a program", () => {
  const denied = Object.assign(new Error("restricted"), { code: "ERR_ACCESS_DENIED" });
  const deny = jest.fn(() => {
    throw denied;
  });
  limitMalloc({ ...program, execve: deny });
  expect(deny).toHaveBeenCalledTimes(1);
});
