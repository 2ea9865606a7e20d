"use client";

import { NumberField, type NumberFieldProps } from "@/app/_ui/number-field";

type TargetFieldProps = Omit<NumberFieldProps, "suffix" | "min" | "step" | "decimals" | "fieldClassName">;

/** Load asked of a week, in whole AU; arrow keys step by fifty. */
export function TargetField(props: TargetFieldProps) {
  return <NumberField {...props} suffix="AU" min={0} step={50} decimals={0} fieldClassName="w-32" />;
}
