import { type Column, Table } from "@/app/_ui/table";
import type { MessageText } from "@/lib/domain/flag-view";
import type { UnitPreferences } from "@/lib/domain/preferences";
import type { RulePage } from "@/lib/domain/rule-page";
import { preciseStyle } from "@/lib/formatting/fill-message";
import { formatQuantity, type Quantity } from "@/lib/formatting/quantity";

interface RuleFormulaProps {
  formula: RulePage["formula"];
  text: (message: MessageText) => string;
  preferences: UnitPreferences;
}

type Line = RulePage["formula"][number];

/** What is measured in each way of speaking, and the number that it is held against. */
export function RuleFormula({ formula, text, preferences }: RuleFormulaProps) {
  const shown = (quantity: Quantity) => (
    <span className="whitespace-nowrap font-medium">
      {formatQuantity(quantity, preferences, preciseStyle)}
    </span>
  );
  const columns: Column<Line>[] = [
    {
      id: "says",
      header: "What it says",
      cell: ({ says, note }) => (
        <span className="flex flex-col">
          <span>{text(says)}</span>
          <span className="font-normal text-ink-3 text-xs">{note}</span>
        </span>
      ),
    },
    { id: "measured", header: "Measured", numeric: true, cell: ({ measured }) => shown(measured) },
    {
      id: "limit",
      header: "Against",
      numeric: true,
      cell: ({ limit, comparator }) => (
        <span className="text-ink-2">
          {comparator === "min" ? "minimum " : "limit "}
          {shown(limit)}
        </span>
      ),
    },
  ];
  return (
    <Table
      caption="Measured, and against which number"
      columns={columns}
      rows={formula}
      rowKey={({ says }) => says.template}
    />
  );
}
