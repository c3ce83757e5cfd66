import type { Manifest } from "@sluice/connector-sdk";

/** Types `connector.json` as the manifest it is, and keeps it outside of the build's `rootDir`. */
declare const manifest: Manifest;
export = manifest;
