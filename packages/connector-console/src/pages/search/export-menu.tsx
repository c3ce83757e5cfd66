import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import { useState } from "react";
import { Icon } from "../../parts/icon.tsx";
import { SteadyButton } from "../../parts/steady-button.tsx";
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
      <SteadyButton
        variant="outlined"
        color="inherit"
        isOff={isDisabled}
        aria-haspopup="menu"
        startIcon={<Icon name="download" size={16} />}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        Export
      </SteadyButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <MenuItem onClick={choose("ndjson")}>NDJSON: whole records</MenuItem>
        <MenuItem onClick={choose("csv")}>CSV: time and the fields shown</MenuItem>
      </Menu>
    </>
  );
}
