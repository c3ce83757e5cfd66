import { HostAway, HostProblem } from "../../api/problems.ts";

/** Says why a sign-in failed and what to do about it. Pure. */
export function explainRefusal(error: Error): string {
  if (error instanceof HostAway) return "The host does not answer. Try again once it is back.";
  if (!(error instanceof HostProblem)) return error.message;
  if (error.code === "not_authenticated") {
    return "This is not the host's key. It was printed when the host started for the first time, or is set by SLUICE_ADMIN_KEY.";
  }
  if (error.code === "too_many_requests") {
    const wait = error.retryAfter === undefined ? "a minute" : `${error.retryAfter} seconds`;
    return `Too many wrong keys came from this address. Try again in ${wait}.`;
  }
  return error.message;
}
