"use client";

import { EvidenceGradeBar } from "@/app/_shared/flags/evidence-grade";
import { EvidenceText } from "@/app/_shared/flags/evidence-text";
import type { FlagAudience } from "@/app/_shared/flags/flag-audience";
import { FlagDrawing } from "@/app/_shared/flags/flag-drawing";
import { StandingBadge } from "@/app/_shared/flags/flag-row";
import { FlagTiming } from "@/app/_shared/flags/flag-timing";
import { isSettled } from "@/app/_shared/flags/flag-words";
import { useFlagText } from "@/app/_shared/flags/use-flag-text";
import { TextLink } from "@/app/_ui/text-link";
import type { Tense } from "@/lib/domain/flag";
import type { FlagView } from "@/lib/domain/flag-view";
import { AlsoConsidered } from "./also-considered";
import { FlagNumbers } from "./flag-numbers";
import { FlagSection } from "./flag-section";
import { SameCause } from "./same-cause";

const tenseWords: Readonly<Record<Tense, string>> = {
  planned: "planned, not done yet",
  happened: "happened",
  ongoing: "as it stands today",
};

/** What was found and how it is known: every part in its place, none of them empty. */
export function FlagExplanation({ flag, audience }: { flag: FlagView; audience: FlagAudience }) {
  const athleteReads = !audience.canPlan;
  return (
    <article className="flex min-w-0 flex-col gap-6 md:gap-8">
      <Heading flag={flag} audience={audience} />

      <FlagSection
        title="What"
        meta={isSettled(flag.standing) ? "as the plan stands now" : tenseWords[flag.tense]}
      >
        <div className="rounded-xl border border-line bg-surface p-3 md:p-4">
          <FlagDrawing flag={flag} />
        </div>
      </FlagSection>

      <FlagSection title="Why it matters">
        <p className="max-w-[68ch] text-pretty">{flag.why}</p>
      </FlagSection>

      <FlagSection title="The numbers" folds>
        <FlagNumbers flag={flag} audience={audience} />
      </FlagSection>

      <FlagSection
        title="Evidence"
        meta={<EvidenceGradeBar grade={flag.evidence.grade} contested={flag.evidence.contested} />}
        folds
      >
        <div className="flex flex-col gap-2">
          <EvidenceText evidence={flag.evidence} />
          <p className="text-ink-2">
            {audience.isSelf ? "You may differ." : "Your athlete may differ."}{" "}
            <TextLink alone href={`/rules/${flag.ruleId}`}>
              Full rule page
            </TextLink>
          </p>
        </div>
      </FlagSection>

      <FlagSection title="Earlier" folds>
        <p className="max-w-[68ch] text-ink-2">{earlierSentence(flag, audience)}</p>
      </FlagSection>

      <SameCause flag={flag} audience={audience} />
      <AlsoConsidered flag={flag} audience={audience} />

      {athleteReads ? null : (
        <footer className="text-ink-3 text-xs">
          Rule{" "}
          <TextLink alone href={`/rules/${flag.ruleId}`}>
            {flag.ruleId}
          </TextLink>
          , engine {flag.engineVersion}
          {flag.stage === "trial" ? ", on trial" : ", stable"}.
        </footer>
      )}
    </article>
  );
}

function Heading({ flag, audience }: { flag: FlagView; audience: FlagAudience }) {
  const text = useFlagText(audience.zone);
  return (
    <header className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-2">
        <StandingBadge flag={flag} />
        <span>
          <FlagTiming flag={flag} audience={audience} />
        </span>
      </div>
      <h2 className="text-balance font-title text-xl">{text.message(flag.title)}</h2>
      <p className="text-md">{text.threshold(flag.threshold, audience)}</p>
      {flag.quieter ? (
        <p className="text-pretty text-ink-2">
          The rule is quietened, so this is shown one level lower. What is to be decided now is never lowered.
        </p>
      ) : null}
    </header>
  );
}

function earlierSentence({ earlier }: FlagView, { isSelf, firstName }: FlagAudience): string {
  const { total, fixed, resolved, dismissed } = earlier;
  const whom = isSelf ? "you" : firstName;
  if (total === 0) return `None of this kind for ${whom} before.`;
  const parts = [
    fixed > 0 ? `${fixed} fixed` : null,
    resolved > 0 ? `${resolved} resolved by other changes` : null,
    dismissed > 0 ? `${dismissed} dismissed` : null,
  ].filter((part) => part !== null);
  return `${total} of this kind for ${whom} before${parts.length > 0 ? `: ${parts.join(", ")}` : ""}.`;
}
