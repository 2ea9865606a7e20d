import { TextLink } from "@/app/_ui/text-link";
import type { CitationView, EvidenceView } from "@/lib/domain/flag-view";
import { formatNumber, withUnitsKept } from "@/lib/formatting/number";

/** The studies behind a rule, each with what it showed and in whom, and how far they carry. */
export function EvidenceText({ evidence }: { evidence: EvidenceView }) {
  return (
    <div className="flex max-w-[68ch] flex-col gap-2">
      <ul className="flex flex-col gap-2">
        {evidence.citations.map((citation) => (
          <li key={citation.id} className="text-pretty text-ink-2">
            {withUnitsKept(citation.label)} <span className="text-ink-3">{whoWasStudied(citation)}</span>
            {citation.doi ? (
              <>
                {" "}
                <TextLink href={`https://doi.org/${citation.doi}`}>doi {citation.doi}</TextLink>
              </>
            ) : null}
          </li>
        ))}
        {evidence.citations.length === 0 ? <li className="text-ink-2">No study known.</li> : null}
      </ul>
      <p className="text-pretty text-ink-2">
        <span className="font-medium text-ink">Limits. </span>
        {withUnitsKept(evidence.limits)}
      </p>
    </div>
  );
}

function whoWasStudied({ n, population }: CitationView): string {
  if (!population) return "";
  const count = n === null ? "" : `${formatNumber(n, "en-GB")} `;
  return withUnitsKept(`In ${count}${population}.`);
}
