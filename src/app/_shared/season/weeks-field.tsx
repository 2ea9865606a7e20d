"use client";

import { NumberField, type NumberFieldProps } from "@/app/_ui/number-field";

type WeeksFieldProps = Omit<NumberFieldProps, "label" | "min" | "max" | "decimals"> & { max: number };

/** How many weeks, from one on. */
export function WeeksField(props: WeeksFieldProps) {
  return <NumberField {...props} label="Weeks" min={1} decimals={0} />;
}
