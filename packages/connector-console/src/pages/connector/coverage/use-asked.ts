import { useState } from "react";
import type { Connector } from "../../../api/connectors.ts";
import { useRecollect } from "../../../api/recollect.ts";
import { useToast } from "../../../parts/toasts.tsx";
import type { Span } from "../time-view/span.ts";

/** Time that the user has read again, since the page is open. */
export interface AskedAgain extends Span {
  readonly job: string;
  readonly stream: string;
}

/** Has time read again, and remembers what was asked. */
export function useAsked({ _id: id }: Pick<Connector, "_id">) {
  const [jobs, setJobs] = useState<readonly AskedAgain[]>([]);
  const recollect = useRecollect(id);
  const toast = useToast();
  return {
    jobs,
    isAsking: ({ since }: Span): boolean =>
      recollect.isPending && Date.parse(recollect.variables.since) === since,
    ask: ({ since, until, stream }: Span & { readonly stream: string }): void => {
      const bounds = {
        since: new Date(since).toISOString(),
        until: new Date(until).toISOString(),
      };
      recollect.mutate(bounds, {
        onSuccess: ({ id: job }) =>
          setJobs((others) => [
            { job, since, until, stream },
            ...others.filter((one) => one.since !== since || one.stream !== stream),
          ]),
        onError: (error) =>
          toast({ tone: "error", text: `It is not read again: ${error.message}` }),
      });
    },
  };
}
