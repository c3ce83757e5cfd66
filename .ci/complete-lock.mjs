#!/usr/bin/env node
// Completes package-lock.json after `npm install`.
//
// npm leaves a package of another platform out of the lock when the registry it used could not serve
// it, and `npm ci` then fails ("Missing: … from lock file"). This script adds a stub for each optional
// dependency that the lock lacks. A Node package's stub also needs `bin`: without it npm links no
// `.bin/node`, and every script silently runs on the machine's own Node.
//
//   node .ci/complete-lock.mjs           write the stubs
//   node .ci/complete-lock.mjs --check   write nothing; fail when a stub is missing
import { readFileSync, writeFileSync } from "node:fs";

const file = new URL("../package-lock.json", import.meta.url);
const lock = JSON.parse(readFileSync(file, "utf8"));
const added = missingStubs(lock.packages);

if (process.argv.includes("--check")) {
  if (added.size > 0) {
    console.error(`package-lock.json lacks: ${[...added.keys()].join(", ")}`);
    console.error("Run: node .ci/complete-lock.mjs");
    process.exitCode = 1;
  }
} else if (added.size > 0) {
  for (const [path, stub] of added) lock.packages[path] = stub;
  lock.packages = Object.fromEntries(
    Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, "en")),
  );
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`Added to package-lock.json: ${[...added.keys()].join(", ")}`);
}

function missingStubs(packages) {
  const stubs = new Map();
  for (const [from, { optionalDependencies = {} }] of Object.entries(packages)) {
    for (const [name, range] of Object.entries(optionalDependencies)) {
      const path = `node_modules/${name}`;
      if (isResolved(packages, from, name) || stubs.has(path)) continue;
      stubs.set(path, stubFor(name, range));
    }
  }
  return stubs;
}

/** Looks where Node would: in the dependent's own node_modules, then in each folder above it. */
function isResolved(packages, from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/")))) {
    const path = folder === "" ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (packages[path] !== undefined) return true;
    if (folder === "") return false;
  }
}

function stubFor(name, range) {
  const version = range.match(/\d+\.\d+\.\d+[\w.+-]*/)?.[0];
  if (version === undefined) throw new Error(`${name}: no exact version in "${range}"`);
  const { os, cpu, libc } = platformOf(name);
  const isNode = /^node-(bin-)?(aix|darwin|linux|win)-/.test(name);
  return {
    version,
    ...(cpu && { cpu: [cpu] }),
    ...(libc && { libc: [libc] }),
    optional: true,
    ...(os && { os: [os] }),
    ...(isNode && { bin: { node: os === "win32" ? "bin/node.exe" : "bin/node" } }),
  };
}

function platformOf(name) {
  const words = name.split(/[/@-]/);
  const systems = {
    aix: "aix",
    android: "android",
    darwin: "darwin",
    freebsd: "freebsd",
    linux: "linux",
    netbsd: "netbsd",
    openbsd: "openbsd",
    openharmony: "openharmony",
    sunos: "sunos",
    wasm32: undefined,
    win: "win32",
    win32: "win32",
  };
  const processors = {
    arm: "arm",
    arm64: "arm64",
    armv7: "arm",
    ia32: "ia32",
    loong64: "loong64",
    mips64el: "mips64el",
    ppc64: "ppc64",
    ppc64le: "ppc64",
    powerpc64le: "ppc64",
    riscv64: "riscv64",
    s390x: "s390x",
    wasm32: "wasm32",
    x64: "x64",
  };
  const libcs = { gnu: "glibc", gnueabihf: "glibc", musl: "musl", musleabihf: "musl" };
  const pick = (table) => words.map((word) => table[word]).find((value) => value !== undefined);
  return { os: pick(systems), cpu: pick(processors), libc: pick(libcs) };
}
