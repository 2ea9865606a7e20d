import { Badge } from "@/app/_ui/badge";
import type { RuleHealthRow } from "@/lib/domain/rule-health";
import { healthWords } from "./health-words";

/** How a rule serves, in a word and, where it is useful, how often. */
export function HealthBadge({ row: { health, usefulPart, isOff } }: { row: RuleHealthRow }) {
  if (isOff) return <Badge look="dashed">off</Badge>;
  if (health === "useful" && usefulPart !== null) {
    return <Badge look="good">useful {Math.round(usefulPart * 100)} %</Badge>;
  }
  return <Badge look={health === "noisy" ? "outline" : "plain"}>{healthWords[health]}</Badge>;
}
