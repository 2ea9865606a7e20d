import { TextLink } from "@/app/_ui/text-link";
import type { CitationView, EvidenceView, ReadSoFar } from "@/lib/domain/flag-view";
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
                <TextLink href={`https://doi.org/${encodeURI(citation.doi)}`} className="wrap-anywhere">
                  {`doi\u00a0${citation.doi}`}
                </TextLink>
              </>
            ) : null}
            {citation.seen && notRead[citation.seen] ? (
              <span className="text-ink-3"> {notRead[citation.seen]}</span>
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

/** What is said of a publication that nobody here has read, not even its abstract. */
const notRead: Readonly<Record<ReadSoFar, string | null>> = {
  text: null,
  abstract: null,
  secondary: "Cited from secondary sources.",
  memory: "Cited from memory, not read again.",
};

function whoWasStudied({ n, population }: CitationView): string {
  if (!population) return "";
  const count = n === null ? "" : `${formatNumber(n, "en-GB")} `;
  return withUnitsKept(`In ${count}${population}.`);
}
