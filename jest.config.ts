import type { Config } from "jest";

/** Sources are tested directly: the private condition makes packages meet at `src`, no build needed. */
const config: Config = {
  testEnvironment: "node",
  testEnvironmentOptions: { customExportConditions: ["@sluice/source", "node", "node-addons"] },
  extensionsToTreatAsEsm: [".ts"],
  transform: {
    "\\.ts$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript" },
          target: "esnext",
          // Else `with { type: "json" }` is dropped, and a JSON import is deprecated without it.
          experimental: { keepImportAttributes: true },
        },
        module: { type: "es6" },
        sourceMaps: "inline",
      },
    ],
  },
  testMatch: ["<rootDir>/{packages,examples}/*/test/**/*.test.ts"],
  // `npm run test:long` runs the long ones.
  testPathIgnorePatterns: ["/node_modules/", "\\.long\\.test\\.ts$"],
  modulePathIgnorePatterns: ["<rootDir>/(packages|examples)/[^/]+/dist/"],
  testSequencer: "<rootDir>/.ci/heavy-first.mjs",
  setupFilesAfterEnv: ["<rootDir>/.ci/jest-setup.ts"],
  maxWorkers: 3,
};

export default config;
