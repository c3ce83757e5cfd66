import { errorAnswer, jsonAnswer, type DraftAnswer } from "../answer.ts";

const meanings: Readonly<Record<string, string>> = Object.freeze({
  spf_pass: "The sending host is allowed to send for the sender's domain.",
  spf_fail: "The sending host is not allowed to send for the sender's domain.",
  spf_softfail: "The sender's domain suspects hosts like the sending one.",
  spf_none: "The sender's domain says nothing about who may send for it.",
  dkim_pass: "The signature of the signing domain is valid.",
  dmarc_pass: "The policy of the From domain is met.",
  bulk: "The message went to many recipients.",
  spam_content: "The content looks like spam.",
});

/** Answers `POST /results` `{code, mode}`: what a code in `results_data` means. The shape of the answer is a guess. */
export function resultAnswer(body: string | undefined): DraftAnswer {
  const question = readQuestion(body);
  if (question === undefined) return errorAnswer(400, "The body is not a JSON object.");
  const { code, mode } = question;
  if (typeof code !== "string" || code === "") return errorAnswer(422, "code is missing.");
  const description = meanings[code] ?? `Result ${code.replaceAll("_", " ")}.`;
  return jsonAnswer(200, { code, mode: mode ?? null, name: code, description });
}

function readQuestion(body: string | undefined): { code?: unknown; mode?: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(body ?? "");
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
