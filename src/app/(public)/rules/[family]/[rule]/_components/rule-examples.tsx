import { severityWords } from "@/app/_shared/flags/flag-words";
import { Badge } from "@/app/_ui/badge";
import type { RuleExample } from "@/lib/domain/rule-page";

/** Weeks written as text on which the rule speaks, is quiet, or cannot say. */
export function RuleExamples({ examples }: { examples: readonly RuleExample[] }) {
  return (
    <ul className="grid gap-3 sm:grid-cols-2">
      {examples.map(({ name, week, outcome, severity }) => (
        <li key={name} className="flex min-w-0 flex-col gap-2 rounded-xl border border-line bg-surface p-3">
          <div className="flex items-start justify-between gap-3">
            <span className="text-pretty font-medium">{name}</span>
            <Badge look={outcome === "fires" ? "outline" : outcome === "quiet" ? "plain" : "dashed"}>
              {outcome === "fires" && severity
                ? severityWords[severity]
                : outcome === "quiet"
                  ? "Quiet"
                  : "Not enough data"}
            </Badge>
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll box must be reachable to be scrolled by keyboard. */}
          <pre tabIndex={0} className="overflow-x-auto rounded-md bg-surface-2 p-2 font-mono text-xs">
            {week.trim()}
          </pre>
        </li>
      ))}
    </ul>
  );
}
