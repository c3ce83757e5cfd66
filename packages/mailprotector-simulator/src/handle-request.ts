import { errorAnswer, type DraftAnswer, type VendorAnswer, type VendorRequest } from "./answer.ts";
import { formatHttpDate } from "./epoch.ts";
import { faultAnswer, keyRejected } from "./faults/fault-answer.ts";
import { Refusal } from "./api/refusal.ts";
import { nothingToSee, routeRequest } from "./api/routes.ts";
import { readTarget, type Target } from "./api/target.ts";
import type { Moment, VendorState } from "./vendor-state.ts";

/** Answers one request and writes it down. */
export function handleRequest(
  state: VendorState,
  request: VendorRequest,
  moment: Moment,
): VendorAnswer {
  const target = readTarget(request.path);
  const isData = target.isData && request.method === "GET";
  const { draft, fault } = draftAnswer(state, { request, target, isData, moment });
  state.requestLog.add({
    at: moment.clockNow,
    method: request.method,
    path: request.path,
    status: draft.status,
    rows: draft.rows ?? 0,
    isData,
    ...(fault === undefined ? {} : { fault }),
  });
  return {
    status: draft.status,
    headers: {
      ...draft.headers,
      date: formatHttpDate(moment.now),
      "content-length": String(Buffer.byteLength(draft.body)),
    },
    body: draft.body,
    ...(draft.fault === undefined ? {} : { fault: draft.fault }),
  };
}

interface Incoming {
  readonly request: VendorRequest;
  readonly target: Target;
  readonly isData: boolean;
  readonly moment: Moment;
}

/** An order to wait comes before faults, and faults come before everything that the request itself deserves. */
function draftAnswer(
  state: VendorState,
  incoming: Incoming,
): { readonly draft: DraftAnswer; readonly fault?: string } {
  const { request, target, isData, moment } = incoming;
  const clocks = { now: moment.clockNow, offsetMs: state.dialect.clockOffsetMs };
  const held = state.rateLimit.answerWhileHeld(clocks);
  if (held !== undefined) {
    state.requestLog.addViolation();
    return { draft: held };
  }
  const due = state.nextFault({ now: moment.clockNow, isData });
  if (due === undefined) return { draft: wholeAnswer(state, incoming) };
  const draft = faultAnswer(due, {
    path: request.path,
    clocks,
    rateLimit: state.rateLimit,
    whole: () => wholeAnswer(state, incoming),
    nothing: () => answerOrRefuse(() => nothingToSee(target.parameters, state.dialect)),
  });
  return { draft, fault: due.fault.kind };
}

function wholeAnswer(state: VendorState, { request, target, moment }: Incoming): DraftAnswer {
  if (target.withoutSlash !== undefined) {
    return { status: 301, headers: { location: target.withoutSlash }, body: "" };
  }
  const caller = state.access.callerOf(request, moment.clockNow);
  if (caller === undefined) return keyRejected();
  const { dialect, seed, lists, writePage, stores } = state;
  const requestNumber = state.requestLog.log.total;
  return answerOrRefuse(() =>
    routeRequest({
      target,
      method: request.method,
      body: request.body,
      caller,
      stores,
      page: { dialect, seed, lists, writePage, now: moment.now, requestNumber },
    }),
  );
}

function answerOrRefuse(answer: () => DraftAnswer): DraftAnswer {
  try {
    return answer();
  } catch (error) {
    if (error instanceof Refusal) return errorAnswer(error.status, error.message);
    throw error;
  }
}
