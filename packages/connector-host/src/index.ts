// What the packages around the host (demo, simulation, benchmarks) may use of it.

export { makeDataDir } from "./create-host/make-data-dir.ts";
export { createHost, type Host, type HostOptions } from "./create-host.ts";
export { shareSdk } from "./catalog/share-sdk.ts";
export { serve, type ServeOptions } from "./serve.ts";
export { readSettings, type SettingsResult } from "./config/read-settings.ts";
export { defaultSettings, type Settings } from "./config/settings.ts";
