import { Button } from "@/app/_ui/button";
import type { RuleHealthRow } from "@/lib/domain/rule-health";

interface QuietenButtonProps {
  row: RuleHealthRow;
  onQuieten: (row: RuleHealthRow) => void;
}

/** Opens the ways to hear less of a rule. Nothing changes by itself. */
export function QuietenButton({ row, onQuieten }: QuietenButtonProps) {
  return (
    <Button size="compact" onClick={() => onQuieten(row)}>
      {row.quietSince ? "Change" : "Quieten"}
      <span className="sr-only"> {row.title}</span>
    </Button>
  );
}
