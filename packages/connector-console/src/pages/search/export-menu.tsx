import Button from "@mui/material/Button";
import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import { useState } from "react";
import { Icon } from "../../parts/icon.tsx";
import type { SearchExport } from "./use-search-export.ts";

export interface ExportMenuProps extends Pick<SearchExport, "start"> {
  readonly isDisabled: boolean;
}

/** Offers every record that matches as a file. */
export function ExportMenu({ isDisabled, start }: ExportMenuProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const choose = (format: "ndjson" | "csv") => () => {
    setAnchor(null);
    start(format);
  };
  return (
    <>
      <Button
        variant="outlined"
        color="inherit"
        disabled={isDisabled}
        aria-haspopup="menu"
        startIcon={<Icon name="download" size={16} />}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        Export
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <MenuItem onClick={choose("ndjson")}>NDJSON: whole records</MenuItem>
        <MenuItem onClick={choose("csv")}>CSV: time and the fields shown</MenuItem>
      </Menu>
    </>
  );
}
