import type { Api, ApiContext } from "../../api.ts";
import { answers } from "../../contract/answers.ts";
import { verificationSchema } from "../../contract/ledger.ts";
import { connectorParams, connectorPath } from "./params.ts";

const schema = {
  tags: ["evidence"],
  summary: "Recompute the ledger from the lake",
  description:
    "Answers 200 also when something does not fit: `ok` is false then and `problems` say what.",
  params: connectorParams,
  response: answers(200, verificationSchema),
};

/** `POST /connect/api/v1/connectors/{id}/ledger/verify` */
export function postLedgerVerify(api: Api, { services }: ApiContext): void {
  api.post(`${connectorPath}/ledger/verify`, { schema }, async ({ params }) => {
    const { headHash, problems, ...found } = await services.collection.verifyLedger(params.id);
    return { ...found, problems: [...problems], head_hash: headHash };
  });
}
