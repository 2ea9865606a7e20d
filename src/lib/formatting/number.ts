/** Unknown: never shown as 0. */
export const enDash = "–";
/** Between a number and its unit, so that a line never ends between them. */
export const noBreakSpace = "\u00a0";
/** A thin space that does not break the line. */
export const thinSpace = "\u202f";
/** The sign, wider than a hyphen. */
export const minusSign = "\u2212";

/**
 * Prose in which no line ends between a number and what it counts: `30 %`, `45 s`, `12 weeks`. For sentences of the
 * catalogue, which are written with plain spaces.
 */
export const withUnitsKept = (prose: string): string =>
  prose.replace(/(\d) (?=%|[A-Za-z]{1,5}\b)/g, `$1${noBreakSpace}`);

export interface Digits {
  /** Digits after the decimal mark that are always there. */
  readonly least?: number;
  /** Digits after the decimal mark beyond which the number is rounded, halves away from zero. */
  readonly most?: number;
}

/** A number in the reader's locale: decimal mark and grouping are its own, groups are parted by thin spaces. */
export function formatNumber(value: number, locale: string, digits: Digits = {}): string {
  let written = "";
  for (const part of formatOf(locale, digits).formatToParts(Object.is(value, -0) ? 0 : value)) {
    if (part.type === "group") written += thinSpace;
    else if (part.type === "minusSign") written += minusSign;
    else written += part.value;
  }
  return written;
}

const formats = new Map<string, Intl.NumberFormat>();

function formatOf(locale: string, { least = 0, most = least }: Digits): Intl.NumberFormat {
  const key = `${locale} ${least} ${most}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale, {
      minimumFractionDigits: least,
      maximumFractionDigits: Math.max(least, most),
      numberingSystem: "latn",
      signDisplay: "negative",
      useGrouping: "always",
    });
    formats.set(key, format);
  }
  return format;
}
