import type { Api } from "../api.ts";
import { sessionCookie } from "../authenticate.ts";
import { noContent } from "../contract/answers.ts";

const schema = { tags: ["access"], summary: "Sign the browser out", response: noContent };

/** `DELETE /connect/api/v1/session` */
export function deleteSession(api: Api): void {
  api.delete("/connect/api/v1/session", { schema }, async (_request, reply) => {
    void reply.clearCookie(sessionCookie, { path: "/connect/api" }).code(204);
    return null;
  });
}
