/** email → Email */
export function titleCase(id: string): string {
  return id
    .split(/[_\s-]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ");
}
