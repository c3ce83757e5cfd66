import { oneLine } from "./one-line.ts";

/** Draws nested values as indented `name: value` lines, leaving out what is empty. */
export function outline(value: unknown, indent = ""): string {
  if (Array.isArray(value)) return value.map((one) => item(one, indent)).join("");
  if (typeof value !== "object" || value === null) return `${indent}${text(value)}\n`;
  return Object.entries(value)
    .filter(([, one]) => !isEmpty(one))
    .map(([name, one]) => entry(name, one, indent))
    .join("");
}

function entry(name: string, value: unknown, indent: string): string {
  if (typeof value !== "object" || value === null) return `${indent}${name}: ${text(value)}\n`;
  return `${indent}${name}:\n${outline(value, `${indent}  `)}`;
}

function item(value: unknown, indent: string): string {
  const below = outline(value, `${indent}  `);
  return `${indent}- ${below.slice(indent.length + 2)}`;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

function text(value: unknown): string {
  return oneLine(String(value));
}
