import { createTheme } from "@mui/material/styles";

/** Where the choice of light, dark or the system's is kept; `public/scheme.js` reads it too. */
export const schemeStorageKey = "sluice-scheme";

/** Where the focus is, as base.css shows it: MUI takes the browser's own outline away. */
const focused = { outline: "2px solid var(--focus)", outlineOffset: 2, zIndex: 1 };
const focusedInside = { ...focused, outlineOffset: -2 };

/** A sentence on the ground of its state, as its badge has it. */
const onGround = (ground: string) => ({
  backgroundColor: `var(--${ground}-soft)`,
  color: "var(--text)",
});

/** The look of MUI's parts. Colours stand in base.css too, for our own styles; keep the two alike. */
export const theme = createTheme({
  cssVariables: { colorSchemeSelector: "data-scheme" },
  colorSchemes: {
    light: {
      palette: {
        primary: { main: "#0b6b83", contrastText: "#ffffff" },
        error: { main: "#b3261e" },
        warning: { main: "#8f5a00" },
        success: { main: "#1b7a4b" },
        background: { default: "#f6f7f8", paper: "#ffffff" },
        text: { primary: "#16202a", secondary: "#56636d" },
        divider: "#dfe3e6",
        action: { active: "#56636d" },
      },
    },
    dark: {
      palette: {
        primary: { main: "#62c3d9", contrastText: "#07222a" },
        error: { main: "#ff9a90", contrastText: "#3b0d09" },
        warning: { main: "#f0b95b" },
        success: { main: "#6fd09a" },
        background: { default: "#0f1518", paper: "#1b2328" },
        text: { primary: "#e4eaed", secondary: "#9caab3" },
        divider: "#2a353b",
        action: { active: "#9caab3" },
      },
    },
  },
  shape: { borderRadius: 6 },
  typography: {
    fontFamily: "var(--font)",
    fontSize: 13,
    button: { textTransform: "none", fontWeight: 550 },
  },
  components: {
    MuiButtonBase: {
      defaultProps: { disableRipple: true },
      styleOverrides: {
        root: {
          "&:focus-visible, &.Mui-focusVisible": focused,
          '&[aria-disabled="true"]': { opacity: 0.5, cursor: "default" },
        },
      },
    },
    // What stands around these would cut it off.
    MuiTab: { styleOverrides: { root: { "&:focus-visible": focusedInside } } },
    MuiAutocomplete: { styleOverrides: { option: { "&.Mui-focusVisible": focusedInside } } },
    MuiButton: {
      defaultProps: { size: "small", disableElevation: true },
      styleOverrides: { outlined: { borderColor: "var(--line-strong)" } },
    },
    MuiAlert: {
      styleOverrides: {
        root: {
          "&.MuiAlert-standard.MuiAlert-colorSuccess": onGround("state-ok"),
          "&.MuiAlert-standard.MuiAlert-colorInfo": onGround("accent"),
          "&.MuiAlert-standard.MuiAlert-colorWarning": onGround("state-degraded"),
          "&.MuiAlert-standard.MuiAlert-colorError": onGround("state-failed"),
        },
      },
    },
    MuiIconButton: { defaultProps: { size: "small" } },
    MuiTextField: { defaultProps: { size: "small" } },
    MuiInputBase: { styleOverrides: { root: { fontSize: 14 } } },
    MuiFormLabel: { styleOverrides: { root: { fontSize: 14 } } },
    MuiFormHelperText: { styleOverrides: { root: { fontSize: 12 } } },
    MuiFormControlLabel: { styleOverrides: { label: { fontSize: 14 } } },
    MuiCheckbox: { defaultProps: { size: "small" } },
    MuiSwitch: { defaultProps: { size: "small" } },
    MuiPaper: { styleOverrides: { root: { backgroundImage: "none" } } },
    MuiMenuItem: {
      styleOverrides: {
        root: { fontSize: 13, minHeight: 34, gap: 10, "&.Mui-focusVisible": focusedInside },
      },
    },
    MuiPopover: { styleOverrides: { paper: { border: "1px solid var(--line)" } } },
    MuiDialog: { styleOverrides: { paper: { border: "1px solid var(--line)", borderRadius: 10 } } },
    MuiDialogTitle: { styleOverrides: { root: { fontSize: 17, fontWeight: 620 } } },
    MuiDialogActions: { styleOverrides: { root: { padding: "8px 24px 20px" } } },
  },
});
