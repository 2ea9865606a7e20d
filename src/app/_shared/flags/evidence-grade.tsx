import { gradeMeanings, gradeWords } from "@/app/_shared/flags/flag-words";
import { Badge } from "@/app/_ui/badge";
import { cx } from "@/app/_ui/cx";
import type { EvidenceGrade } from "@/lib/domain/flag";

const filled: Readonly<Record<EvidenceGrade, number>> = { strong: 4, moderate: 3, weak: 2, practice: 1 };

/** How good the evidence is: a word and a bar of four. Contested is said beside it, because it is another question. */
export function EvidenceGradeBar({ grade, contested }: { grade: EvidenceGrade; contested: boolean }) {
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <span title={gradeMeanings[grade]} className="inline-flex items-center gap-2">
        <span aria-hidden className="inline-flex gap-0.5">
          {[1, 2, 3, 4].map((segment) => (
            <span
              key={segment}
              className={cx(
                "h-2.5 w-4 rounded-xs border border-ink-2",
                segment <= filled[grade] ? "bg-ink-2" : "bg-transparent",
              )}
            />
          ))}
        </span>
        <span className="font-medium">{gradeWords[grade]}</span>
        <span className="sr-only">, {filled[grade]} of 4</span>
      </span>
      {contested ? <Badge look="outline">Contested</Badge> : null}
    </span>
  );
}
