import Button from "@mui/material/Button";
import type { Search } from "../../api/search-body.ts";
import { copyText } from "../../parts/copy-text.ts";
import { Icon } from "../../parts/icon.tsx";
import { useToast } from "../../parts/toasts.tsx";
import { places } from "../../places.ts";
import { writeAddress, type SearchAddress } from "./search-address.ts";

export interface CopyLinkProps {
  readonly address: SearchAddress;
  readonly search: Search;
}

/** Copies a link to this search, with the times it has now: "the last hour" would be another one tomorrow. */
export function CopyLink({ address, search }: CopyLinkProps) {
  const toast = useToast();
  const copy = async (): Promise<void> => {
    const { since, until } = search;
    const params = writeAddress({ ...address, range: { kind: "between", since, until } });
    const isCopied = await copyText(`${location.origin}${places.search}?${params.toString()}`);
    toast(
      isCopied
        ? { tone: "success", text: "The link is copied. It holds the times of this search." }
        : {
            tone: "warning",
            text: "The browser does not allow copying here. The address above says the same.",
          },
    );
  };
  return (
    <Button
      variant="outlined"
      color="inherit"
      startIcon={<Icon name="link" size={16} />}
      onClick={() => void copy()}
    >
      Copy link
    </Button>
  );
}
