import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { checkSession } from "../api/session.ts";
import { useToast } from "../parts/toasts.tsx";

const warnMs = 5 * 60_000;
const marginMs = 1_000;
/** Timers longer than this end at once. */
const longestTimerMs = 2 ** 31 - 1;

/** Says in time that the session ends, and notices when it has. `exp` is in epoch seconds. */
export function SessionEnd({ exp }: { readonly exp: number }) {
  const client = useQueryClient();
  const toast = useToast();
  useEffect(() => {
    const leftMs = exp * 1_000 - Date.now();
    const timers = [after(leftMs + marginMs, () => void checkSession(client))];
    if (leftMs > warnMs) {
      const text =
        "Your session ends in five minutes. Sign out and in again to go on without a break.";
      timers.push(after(leftMs - warnMs, () => toast({ tone: "info", text })));
    }
    return () => timers.forEach(clearTimeout);
  }, [client, exp, toast]);
  return null;
}

function after(waitMs: number, act: () => void): ReturnType<typeof setTimeout> {
  return setTimeout(act, Math.min(Math.max(waitMs, 0), longestTimerMs));
}
