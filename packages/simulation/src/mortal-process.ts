import type { Clock } from "@sluice/connector-sdk";
import type { AxiosAdapter } from "axios";

/** A process that can die: from then on nothing it began ever ends, and nothing it calls does anything. */
export interface MortalProcess {
  readonly isAlive: boolean;
  die(): void;
  /** Everything of the process goes through wrappers that know whether it lives. */
  clock(clock: Clock): Clock;
  adapter(adapter: AxiosAdapter): AxiosAdapter;
  guard<Methods extends object>(methods: Methods): Methods;
}

export function createMortalProcess(): MortalProcess {
  let isAlive = true;
  const unlessDead = <Value>(work: () => Promise<Value>): Promise<Value> => {
    if (!isAlive) return never();
    return work().then(
      (value) => (isAlive ? value : never<Value>()),
      (error: unknown) => (isAlive ? Promise.reject(error as Error) : never<Value>()),
    );
  };
  return {
    get isAlive() {
      return isAlive;
    },
    die: () => {
      isAlive = false;
    },
    clock: (clock) => ({
      now: () => clock.now(),
      sleep: (ms, signal) => unlessDead(() => clock.sleep(ms, signal)),
    }),
    adapter: (adapter) => (config) => unlessDead(() => adapter(config)),
    guard: (methods) =>
      Object.fromEntries(
        Object.entries(methods).map(([name, method]) => [
          name,
          (...args: unknown[]) =>
            unlessDead(() => (method as (...given: unknown[]) => Promise<unknown>)(...args)),
        ]),
      ) as typeof methods,
  };
}

function never<Value>(): Promise<Value> {
  return new Promise<Value>(() => undefined);
}
