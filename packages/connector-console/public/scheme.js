// Sets light or dark before anything is painted; the rest of the console follows later (src/theme/theme.ts).
(() => {
  let chosen = null;
  try {
    chosen = localStorage.getItem("sluice-scheme");
  } catch {
    // Storage may be forbidden: then the system decides.
  }
  const isDark =
    chosen === "dark" || (chosen !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.setAttribute("data-scheme", isDark ? "dark" : "light");
})();
