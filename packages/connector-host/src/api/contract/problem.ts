import { Type } from "typebox";

/** An RFC 9457 problem document, as every failure is answered. */
export const problemSchema = Type.Object(
  {
    type: Type.String({ description: "Where the code is explained." }),
    title: Type.String({ description: "The HTTP status in words." }),
    status: Type.Integer(),
    detail: Type.String({ description: "One sentence for people." }),
    code: Type.String({ description: "Stable code; `docs/errors.md` lists them." }),
    problems: Type.Optional(
      Type.Array(
        Type.Object({
          path: Type.String({
            description: "JSON Pointer within the request, e.g. `/conf/interval`.",
          }),
          code: Type.String(),
          message: Type.String(),
        }),
        { description: "For invalid input: everything that is wrong with it." },
      ),
    ),
  },
  { description: "Problem document (RFC 9457)" },
);
