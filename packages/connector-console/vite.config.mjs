import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Where `npm run dev` finds a host for the API. */
const host = "http://127.0.0.1:8480";

/** Libraries change seldom: browsers keep them while the console's own code moves on. */
const groups = [
  // Not MUI: each page shall load the parts that it shows, and no page those of the form.
  { name: "react", test: /node_modules\/(react|react-dom|react-router|scheduler)\// },
  // What the overview's menus need anyway: in crumbs, shared with this page or that, it packs worse.
  {
    name: "popup",
    test: /node_modules\/(react-transition-group|@mui\/material\/(Backdrop|Fade|Grow|Modal|Paper|Popover|Portal|Unstable_TrapFocus|transitions))\//,
  },
];

export default defineConfig({
  plugins: [react()],
  build: {
    target: "baseline-widely-available",
    // A data: URL would need room in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // For the test of what a first visit loads.
    manifest: true,
    license: { fileName: "licenses.txt" },
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
  server: {
    proxy: { "/connect": host, "/healthz": host, "/metrics": host, "/openapi.json": host },
  },
});
