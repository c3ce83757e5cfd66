import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Where `npm run dev` finds a host for the API. */
const host = "http://127.0.0.1:8480";

export default defineConfig({
  plugins: [react()],
  build: {
    target: "baseline-widely-available",
    // A data: URL would need room in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    license: { fileName: "licenses.txt" },
  },
  server: {
    proxy: { "/connect": host, "/healthz": host, "/metrics": host, "/openapi.json": host },
  },
});
