import { useCallback } from "react";
import { copyText } from "./copy-text.ts";
import { useToast } from "./toasts.tsx";

/** Copies a text and says so; `what` begins the sentence: "The hash". A stable function. */
export function useCopy(): (text: string, what: string) => void {
  const toast = useToast();
  return useCallback(
    (text, what) => {
      void copyText(text).then((isCopied) =>
        toast(
          isCopied
            ? { tone: "success", text: `${what} is copied.` }
            : {
                tone: "warning",
                text: "The browser does not allow copying here; select the text.",
              },
        ),
      );
    },
    [toast],
  );
}
