import createClient from "openapi-fetch";
import type { paths } from "./openapi.d.ts";

/** Calls the host that served this page; typed by its own `/openapi.json`. */
export const api = createClient<paths>({
  // Looked up at each call, so that tools which watch a page's requests see them.
  fetch: (request) => globalThis.fetch(request),
});
