/**
 * The direction of imports (docs/architecture.md). Type imports count: `tsPreCompilationDeps`.
 * Packages are seen as sources through the private condition `@sluice/source`; without it a rule
 * about another package would silently match nothing.
 */
const host = "^packages/connector-host/src/";
const room = (...names) => `${host}(${names.join("|")})(/|\\.ts$)`;

/** From outermost to innermost. A layer may import itself and what is further in, nothing above. */
const layers = [
  ["main"],
  ["create-host"],
  ["api", "cli", "schedule"],
  ["collect"],
  ["catalog", "coverage", "ledger", "lake", "store"],
];

const noArrowPointsBack = layers.slice(1).map((names, depth) => ({
  name: `host-layers: ${names.join(", ")}`,
  comment:
    "main → create-host → {api, cli, schedule} → collect → {catalog, coverage, ledger, lake, store}",
  severity: "error",
  from: { path: room(...names) },
  to: { path: room(...layers.slice(0, depth + 1).flat()) },
}));

module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      comment: "Imports flow one way, in types too.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "nothing-unresolved",
      comment: "An import nobody can resolve hides from every other rule.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "declared-dependencies-only",
      comment: "A package may use only what its own package.json declares.",
      severity: "error",
      from: {
        path: "^(packages|examples)/[^/]+/src/",
        pathNot: "^packages/connector-console/src/",
      },
      to: {
        dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"],
        // What is a peer for users is a dev dependency for our own tests.
        dependencyTypesNot: ["type-only", "npm-peer"],
      },
    },
    {
      name: "console-bundles-what-it-declares",
      comment: "The built console contains its libraries, so that nobody else has to install them.",
      severity: "error",
      from: { path: "^packages/connector-console/src/" },
      to: {
        dependencyTypes: ["npm", "npm-no-pkg", "npm-unknown"],
        dependencyTypesNot: ["type-only", "npm-dev"],
      },
    },
    {
      name: "console-stands-alone",
      comment:
        "The console knows the host by its public API only, through types made from /openapi.json.",
      severity: "error",
      from: { path: "^packages/connector-console/(src|build)/" },
      to: { path: "^(packages|examples)/", pathNot: "^packages/connector-console/" },
    },
    {
      name: "pages-do-not-know-each-other",
      comment: "What two pages need moves to parts/ or api/.",
      severity: "error",
      from: { path: "^packages/connector-console/src/pages/([^/]+)/" },
      to: {
        path: "^packages/connector-console/src/pages/",
        pathNot: "^packages/connector-console/src/pages/$1/",
      },
    },
    {
      name: "console-parts-below-pages",
      comment: "main → pages.tsx → pages → shell → {parts, api, theme}",
      severity: "error",
      from: { path: "^packages/connector-console/src/(parts|api|theme|shell)/" },
      to: { path: "^packages/connector-console/src/(pages/|pages\\.tsx$|main\\.tsx$)" },
    },
    {
      name: "packages-meet-at-their-exports",
      comment: "Another package is imported by its name, never by a path into it.",
      severity: "error",
      from: { path: "^(packages|examples)/([^/]+)/" },
      to: {
        path: "^(packages|examples)/",
        pathNot: "^$1/$2/",
        dependencyTypesNot: ["aliased-workspace"],
      },
    },
    {
      name: "sdk-stands-alone",
      comment: "connector-sdk depends on nothing of ours.",
      severity: "error",
      from: { path: "^packages/connector-sdk/src/" },
      to: { path: "^(packages|examples)/", pathNot: "^packages/connector-sdk/" },
    },
    {
      name: "simulator-stands-alone",
      comment: "A stand-in for the vendor that shared our code would share our mistakes.",
      severity: "error",
      from: { path: "^packages/mailprotector-simulator/src/" },
      to: { path: "^(packages|examples)/", pathNot: "^packages/mailprotector-simulator/" },
    },
    {
      name: "connectors-know-only-the-sdk",
      comment: "A connector never sees the store, the host, the console or another connector.",
      severity: "error",
      from: { path: "^(packages/[^/]+-connector|examples/[^/]+-connector)/src/" },
      to: {
        path: "^(packages|examples)/",
        pathNot: ["^packages/connector-sdk/", "^$1/"],
      },
    },
    {
      name: "host-below-its-users",
      comment: "Simulation, demo, benchmarks and the simulator sit on top of or beside the host.",
      severity: "error",
      from: { path: host },
      to: {
        path: "^(packages|examples)/",
        pathNot: "^packages/(connector-host|connector-sdk|[^/]+-connector)/",
      },
    },
    ...noArrowPointsBack,
    {
      name: "only-the-top-imports-create-host",
      comment: "What needs a part of the host is given that part.",
      severity: "error",
      from: { path: host, pathNot: `${host}(create-host(/|\\.ts$)|(main|serve|index)\\.ts$)` },
      to: { path: `${host}create-host(/|\\.ts$)` },
    },
    {
      name: "only-create-host-knows-concrete-stores-and-lakes",
      comment: "Everything else is written against the interfaces in store/ and lake/.",
      severity: "error",
      from: {
        path: host,
        // `testing` is the host's other root: what simulation composes itself.
        pathNot: [
          `${host}create-host(/|\\.ts$)`,
          `${host}testing/`,
          `${host}(store|lake)/sqlite(/|[-.])`,
        ],
      },
      to: { path: `${host}(store|lake)/(sqlite|[^/]*/?sqlite[^/]*)(/|[-.]|$)` },
    },
    {
      name: "only-create-host-loads-connectors-by-name",
      comment: "The host knows connectors by manifest; the built-in one is handed in from the top.",
      severity: "error",
      from: { path: host, pathNot: `${host}(create-host(/|\\.ts$)|main\\.ts$|catalog/)` },
      to: { path: "^packages/[^/]+-connector/", pathNot: "^packages/connector-" },
    },
    {
      name: "tests-stay-out-of-sources",
      severity: "error",
      from: { path: "^(packages|examples)/[^/]+/src/" },
      to: {
        path: ["^(packages|examples)/[^/]+/test/", "^node_modules/(jest|@jest|nock|fast-check)/"],
      },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(packages|examples)/[^/]+/(dist|test/fixtures)/" },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["@sluice/source", "import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".json", ".css"],
    },
  },
};
