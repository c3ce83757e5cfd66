import type { Store } from "../store/store.ts";
import type { SettingStore } from "../access/access.ts";
import { checkSeal, sealAnew } from "./check-seal.ts";
import { SealBroken, type Seal } from "./seal.ts";

/**
 * Lets go of secrets that nobody can open any more, so that a directory whose key is lost can be used with another: each
 * connector stays as it is, without its secrets. Where the key fits, nothing is forgotten. Begun again after a crash, it
 * ends the same.
 *
 * @returns how many connectors have no secrets now
 */
export async function forgetLostSecrets(
  store: Pick<Store, "listInstances" | "putInstance"> & SettingStore,
  seal: Seal,
): Promise<number> {
  try {
    await checkSeal(store, seal);
    return 0;
  } catch (error) {
    if (!(error instanceof SealBroken)) throw error;
  }
  const instances = await store.listInstances();
  for (const instance of instances)
    await store.putInstance({ ...instance, sealedSecrets: seal.seal("{}", instance.id) });
  // Last: until then a start without being asked to forget is refused as before.
  await sealAnew(store, seal);
  return instances.length;
}
