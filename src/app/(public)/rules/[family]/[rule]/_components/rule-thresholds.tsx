import { type Column, Table } from "@/app/_ui/table";
import type { UnitPreferences } from "@/lib/domain/preferences";
import type { RuleThreshold } from "@/lib/domain/rule-page";
import { preciseStyle } from "@/lib/formatting/fill-message";
import { withUnitsKept } from "@/lib/formatting/number";
import { formatQuantity, formatQuantityRange } from "@/lib/formatting/quantity";

interface RuleThresholdsProps {
  thresholds: readonly RuleThreshold[];
  preferences: UnitPreferences;
}

/** Every number that the rule decides by, the limits within which it may lie, and its source. */
export function RuleThresholds({ thresholds, preferences }: RuleThresholdsProps) {
  const columns: Column<RuleThreshold>[] = [
    {
      id: "note",
      header: "Number",
      cell: ({ note, source, step, unit }) => (
        <span className="flex flex-col">
          <span>{note}</span>
          <span className="font-normal text-ink-3 text-xs">
            {withUnitsKept(source)}. Set in steps of{" "}
            {formatQuantity({ value: step, unit }, preferences, preciseStyle)}.
          </span>
        </span>
      ),
    },
    {
      id: "value",
      header: "Default",
      numeric: true,
      cell: ({ value, unit }) => (
        <span className="whitespace-nowrap font-medium">
          {formatQuantity({ value, unit }, preferences, preciseStyle)}
        </span>
      ),
    },
    {
      id: "bounds",
      header: "Bounds",
      numeric: true,
      cell: ({ min, max, unit }) => (
        <span className="whitespace-nowrap text-ink-2">
          {formatQuantityRange({ value: min, unit }, { value: max, unit }, preferences, preciseStyle)}
        </span>
      ),
    },
  ];
  return (
    <Table caption="Numbers of this rule" columns={columns} rows={thresholds} rowKey={({ name }) => name} />
  );
}
