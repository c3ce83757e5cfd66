import { Type } from "typebox";
import type { Api, ApiContext } from "../api.ts";
import { answers } from "../contract/answers.ts";

const schema = {
  tags: ["data"],
  summary: "What search clients ask a server about itself",
  response: answers(
    200,
    Type.Object({
      name: Type.String(),
      cluster_name: Type.String(),
      version: Type.Object({ distribution: Type.String(), number: Type.String() }),
      tagline: Type.String(),
    }),
  ),
};

/** The version whose search API the subset is taken from; clients choose their behaviour by it. */
const spokenVersion = { distribution: "opensearch", number: "2.19.0" };

/** `GET /connect/api/data` */
export function getDataInfo(api: Api, { services }: ApiContext): void {
  api.get("/connect/api/data", { schema }, async () => ({
    name: "sluice",
    cluster_name: "sluice",
    version: spokenVersion,
    tagline: `Sluice ${services.system.version()}: a subset of the search API, see /openapi.json`,
  }));
}
