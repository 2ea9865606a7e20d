"use client";

import { usePreferences } from "@/app/_shared/quantity/preferences";
import {
  formatQuantity,
  formatQuantityRange,
  type Quantity,
  type QuantityStyle,
  type QuantityUnit,
  spokenQuantity,
} from "@/lib/formatting/quantity";

interface QProps extends QuantityStyle {
  value: number | null | undefined;
  unit: QuantityUnit;
  /** The other end of a range. */
  to?: number | null;
}

/** The only way to print a number with a unit: in the reader's units, spoken in words. */
export function Q({ value, unit, to, ...style }: QProps) {
  const preferences = usePreferences();
  const quantity = value === null || value === undefined ? null : { value, unit };
  const range = quantity && to !== null && to !== undefined ? { value: to, unit } : null;
  const shown = range
    ? formatQuantityRange(quantity as Quantity, range, preferences, style)
    : formatQuantity(quantity, preferences, style);
  const spoken = range
    ? `${spokenQuantity(quantity, preferences, { ...style, bare: true })} to ${spokenQuantity(range, preferences, style)}`
    : spokenQuantity(quantity, preferences, style);
  if (plain(shown) === spoken) return <span className="num">{shown}</span>;
  return (
    <span className="num">
      <span aria-hidden>{shown}</span>
      <span className="sr-only">{spoken}</span>
    </span>
  );
}

const plain = (text: string) => text.replace(/\u202f/g, "").replace(/\u00a0/g, " ");

/** For names, titles and sentences that are strings. */
export function useQuantity() {
  const preferences = usePreferences();
  return {
    show: (quantity: Quantity | null | undefined, style?: QuantityStyle) =>
      formatQuantity(quantity, preferences, style),
    say: (quantity: Quantity | null | undefined, style?: QuantityStyle) =>
      spokenQuantity(quantity, preferences, style),
  };
}
