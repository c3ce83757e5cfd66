import { errorAnswer, htmlAnswer, jsonAnswer, jsonHeaders, type DraftAnswer } from "../answer.ts";
import type { DueFault } from "./fault-schedule.ts";
import type { FaultEffect } from "./fault.ts";
import type { Clocks, RateLimit } from "./rate-limit.ts";

/** What a fault may need to make its answer. */
export interface FaultContext {
  /** Path and query of the request. */
  readonly path: string;
  readonly clocks: Clocks;
  readonly rateLimit: RateLimit;
  /** The answer without the fault. */
  readonly whole: () => DraftAnswer;
  /** The answer to a key that sees nothing. */
  readonly nothing: () => DraftAnswer;
}

/** The answer that a fault brings instead of the whole one. */
export function faultAnswer({ fault, budgetWaitMs }: DueFault, context: FaultContext): DraftAnswer {
  switch (fault.kind) {
    case "rate-limit":
      return rateLimited(fault, budgetWaitMs, context);
    case "server-error":
      return htmlAnswer(fault.status ?? 503, "The service is not available");
    case "status":
      return ofStatus(fault);
    case "reset":
    case "hang":
      return { status: 0, body: "", fault: { kind: fault.kind } };
    case "truncate":
      return truncated(context.whole(), fault.atBytes);
    case "html-page":
      return htmlAnswer(200, "Sign in");
    case "error-body":
      return jsonAnswer(200, { error: fault.message ?? "Something went wrong." });
    case "wrong-json":
      return jsonAnswer(200, { logs: [], page: 1 });
    case "broken-json":
      return { status: 200, headers: jsonHeaders, body: '[{"id":"3c031ec3-781d-43' };
    case "slow":
      return slowed(fault, context.whole());
    case "revoked-key":
      return keyRejected();
    case "narrowed-permission":
      return context.nothing();
    case "redirect":
      return {
        status: 302,
        headers: { location: `${fault.toOrigin}${context.path}` },
        body: "",
      };
    case "outage":
      return outage(fault.how ?? "server-error");
  }
}

/** 401, as for a key that is unknown, revoked or missing. */
export function keyRejected(): DraftAnswer {
  return jsonAnswer(401, { error: "The API key is not valid." });
}

type EffectOf<Kind extends FaultEffect["kind"]> = Extract<FaultEffect, { readonly kind: Kind }>;

function rateLimited(
  fault: EffectOf<"rate-limit">,
  budgetWaitMs: number,
  { clocks, rateLimit }: FaultContext,
): DraftAnswer {
  const seconds = fault.retryAfterSeconds ?? (Math.ceil(budgetWaitMs / 1_000) || 2);
  return rateLimit.order({ seconds, form: fault.retryAfter ?? "seconds" }, clocks);
}

function ofStatus({ status, body, contentType }: EffectOf<"status">): DraftAnswer {
  if (body === undefined) return errorAnswer(status, `Status ${status} on demand.`);
  return { status, headers: { "content-type": contentType ?? "application/json" }, body };
}

function truncated(whole: DraftAnswer, atBytes: number | undefined): DraftAnswer {
  const size = Buffer.byteLength(whole.body);
  const at = Math.min(atBytes ?? Math.floor(size / 2), Math.max(size - 1, 0));
  return { ...whole, fault: { kind: "truncate", atBytes: at } };
}

function slowed({ delayMs, bytesPerSecond }: EffectOf<"slow">, whole: DraftAnswer): DraftAnswer {
  return {
    ...whole,
    fault: { kind: "slow", delayMs: delayMs ?? 0, bytesPerSecond: bytesPerSecond ?? null },
  };
}

function outage(how: "server-error" | "reset" | "hang"): DraftAnswer {
  if (how === "server-error") return htmlAnswer(503, "Down for maintenance");
  return { status: 0, body: "", fault: { kind: how } };
}
