import {
  contractError,
  vendorMessage,
  type ConnectorError,
  type HttpAnswer,
} from "@sluice/connector-sdk";

/**
 * The error for a 2xx answer whose JSON is not what the call returns. Its reason is `error_body` when the body says
 * that something failed, else `wrong_shape`; its message says what came, by shape and never by content.
 *
 * @param secret cut out of the vendor's own words, should it repeat what it was sent
 */
export function wrongShape(answer: HttpAnswer, expected: string, secret: string): ConnectorError {
  const { request, status: httpStatus, json } = answer;
  const said = vendorMessage(json)?.replaceAll(secret, "[secret]").slice(0, 200);
  if (said !== undefined) {
    const message = `${request}: expected ${expected}, got ${httpStatus} with the error "${said}"`;
    return contractError("error_body", message, { httpStatus });
  }
  const message = `${request}: expected ${expected}, got ${httpStatus} with ${describe(json)}`;
  return contractError("wrong_shape", message, { httpStatus });
}

function describe(json: unknown): string {
  if (json === null) return "null";
  if (Array.isArray(json)) return "a list";
  if (typeof json !== "object") return `a ${typeof json}`;
  const keys = Object.keys(json).slice(0, 8).join(", ").slice(0, 200);
  return keys === "" ? "an empty object" : `an object with the keys ${keys}`;
}
