import { Q } from "@/app/_shared/quantity/q";
import { TextLink } from "@/app/_ui/text-link";
import type { EvidenceView } from "@/lib/domain/flag-view";

/** The studies behind a rule, each with what it showed and in whom, and how far they carry. */
export function EvidenceText({ evidence }: { evidence: EvidenceView }) {
  return (
    <div className="flex max-w-[68ch] flex-col gap-2">
      <ul className="flex flex-col gap-2">
        {evidence.citations.map(({ id, label, doi, n, population }) => (
          <li key={id} className="text-pretty text-ink-2">
            {label}
            {population ? (
              <span className="text-ink-3">
                {" "}
                In{" "}
                {n === null ? null : (
                  <>
                    <Q value={n} unit="count" />{" "}
                  </>
                )}
                {population}.
              </span>
            ) : null}
            {doi ? (
              <>
                {" "}
                <TextLink href={`https://doi.org/${doi}`}>doi {doi}</TextLink>
              </>
            ) : null}
          </li>
        ))}
        {evidence.citations.length === 0 ? <li className="text-ink-2">No study known.</li> : null}
      </ul>
      <p className="text-pretty text-ink-2">
        <span className="font-medium text-ink">Limits. </span>
        {evidence.limits}
      </p>
    </div>
  );
}
