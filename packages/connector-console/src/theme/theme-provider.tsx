import { ThemeProvider as MuiThemeProvider } from "@mui/material/styles";
import type { ReactNode } from "react";
import { schemeStorageKey, theme } from "./theme.ts";
import "./fonts.css";
import "./base.css";

/** Light, dark, or as the system has it. */
export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  return (
    <MuiThemeProvider theme={theme} defaultMode="system" modeStorageKey={schemeStorageKey}>
      {children}
    </MuiThemeProvider>
  );
}
