import IconButton from "@mui/material/IconButton";
import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import { useColorScheme } from "@mui/material/styles";
import { useState } from "react";
import { Icon, type IconName } from "../parts/icon.tsx";

const choices = [
  { mode: "light", title: "Light", icon: "sun" },
  { mode: "dark", title: "Dark", icon: "moon" },
  { mode: "system", title: "As the system", icon: "monitor" },
] as const satisfies readonly { mode: string; title: string; icon: IconName }[];

/** Chooses light, dark, or what the system has. */
export function SchemeMenu() {
  const { mode = "system", setMode } = useColorScheme();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const chosen = choices.find((choice) => choice.mode === mode) ?? choices[2];
  return (
    <>
      <IconButton
        title="Light or dark"
        aria-label={`Light or dark: ${chosen.title}`}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <Icon name={chosen.icon} />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {choices.map((choice) => (
          <MenuItem
            key={choice.mode}
            selected={choice.mode === mode}
            onClick={() => {
              setMode(choice.mode);
              setAnchor(null);
            }}
          >
            <Icon name={choice.icon} />
            {choice.title}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
