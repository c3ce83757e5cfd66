import { registerHooks } from "node:module";

const sdk = "@sluice/connector-sdk";
let isShared = false;

/**
 * Lets connectors import the SDK from any folder: where their own folder has none installed, they get the host's. One
 * copy for the process; calling again changes nothing.
 */
export function shareSdk(): void {
  if (isShared) return;
  isShared = true;
  registerHooks({
    resolve: (specifier, context, nextResolve) => {
      const isSdk = specifier === sdk || specifier.startsWith(`${sdk}/`);
      if (!isSdk) return nextResolve(specifier, context);
      try {
        return nextResolve(specifier, context);
      } catch {
        return nextResolve(specifier, { ...context, parentURL: import.meta.url });
      }
    },
  });
}
