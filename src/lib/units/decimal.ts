import { err, ok, type Result } from "../result";

/**
 * Reads a number as people write it: comma or point for the decimals, spaces between thousands, a hyphen or a
 * minus sign. With both marks the last one is the decimal mark: '1.234,5' and '1,234.5' are 1234.5, while '1,234'
 * is one and a bit.
 */
export function parseDecimal(text: string): Result<number, string> {
  const compact = text.replace(/[\s\u00a0\u2009\u202f'’]/g, "").replace(/^\u2212/, "-");
  if (compact === "") return err("Write a number.");
  if (!/^[+-]?(\d[\d.,]*|[.,]\d+)$/.test(compact))
    return err(`“${text.trim()}” is not a number. Write it as 12.5.`);
  const mark = Math.max(compact.lastIndexOf(","), compact.lastIndexOf("."));
  if (mark === -1) return finite(compact, text);
  const whole = compact.slice(0, mark);
  const sameMarkBefore = whole.includes(compact[mark] ?? "");
  const grouped = sameMarkBefore ? compact : whole;
  const groups = grouped.replace(/^[+-]/, "").split(/[.,]/);
  if (
    groups.length > 1 &&
    !(/^\d{1,3}$/.test(groups[0] ?? "") && groups.slice(1).every((g) => g.length === 3))
  ) {
    return err(`“${text.trim()}” has more than one decimal mark. Write it as 12.5.`);
  }
  if (sameMarkBefore) return finite(compact.replace(/[.,]/g, ""), text);
  return finite(`${whole.replace(/[.,]/g, "")}.${compact.slice(mark + 1)}`, text);
}

function finite(digits: string, text: string): Result<number, string> {
  const value = Number(digits);
  return Number.isFinite(value) ? ok(value + 0) : err(`“${text.trim()}” is too large.`);
}
