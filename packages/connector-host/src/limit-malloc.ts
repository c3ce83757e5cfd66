const settings = {
  /** Blocks of so many bytes and more are mapped, and given back when they are freed. */
  MALLOC_MMAP_THRESHOLD_: "131072",
  /** Each thread's own arena keeps its holes. */
  MALLOC_ARENA_MAX: "2",
};

const mark = "SLUICE_RESTARTED";

type Restarting = Pick<
  NodeJS.Process,
  "platform" | "env" | "execPath" | "execArgv" | "argv" | "connected" | "execve"
>;

/**
 * Starts this program again in its own process with settings of glibc that are only read at the start. By itself glibc
 * raises the size from which it maps a block to that of the largest one freed, so the bodies of large answers come to lie
 * among small blocks, and leave holes that are never given back: 50 MiB (docs/benchmarks.md).
 *
 * Does nothing where one of the settings is there already, where they do not exist, or where Node's permissions forbid it.
 */
export function limitMalloc(process: Restarting): void {
  const { platform, env, execPath, execArgv, argv, connected } = process;
  // Where the system takes these settings out again, only the mark tells that it was tried.
  const isChosen = [...Object.keys(settings), mark].some((name) => env[name] !== undefined);
  if (platform !== "linux" || connected === true || isChosen) return;
  const args = [execPath, ...execArgv, ...argv.slice(1)];
  try {
    process.execve?.(execPath, args, { ...env, ...settings, [mark]: "1" });
  } catch {
    // It only takes more memory: no reason not to serve.
  }
}
