import type { SettingStore } from "../access/access.ts";
import type { Seal } from "./seal.ts";

const settingName = "seal_check";

/** Whether a key was used here before. */
export async function isSealed(store: SettingStore): Promise<boolean> {
  return (await store.getSetting(settingName)) !== undefined;
}

/**
 * Proves at the start that the key is the one with which this data directory's secrets were sealed, so that a wrong
 * key stops the host instead of every connector.
 *
 * @throws SealBroken
 */
export async function checkSeal(store: SettingStore, seal: Seal): Promise<void> {
  const stored = await store.getSetting(settingName);
  if (stored === undefined) await sealAnew(store, seal);
  else seal.open(stored, settingName);
}

/** From now on this is the key that fits. */
export async function sealAnew(store: SettingStore, seal: Seal): Promise<void> {
  await store.putSetting(settingName, seal.seal(settingName, settingName));
}
