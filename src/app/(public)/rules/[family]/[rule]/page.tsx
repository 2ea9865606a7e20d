import { TRPCError } from "@trpc/server";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { cache } from "react";
import { EvidenceGradeBar } from "@/app/_shared/flags/evidence-grade";
import { EvidenceText } from "@/app/_shared/flags/evidence-text";
import { FlagBadge } from "@/app/_shared/flags/flag-badge";
import { gradeMeanings } from "@/app/_shared/flags/flag-words";
import { PreferencesProvider } from "@/app/_shared/quantity/preferences";
import { PageBody } from "@/app/_shared/shell/page-body";
import { api, optionalUser, serverNow } from "@/app/_trpc/server";
import { TextLink } from "@/app/_ui/text-link";
import { calendarDate } from "@/lib/dates/calendar-date";
import { utc } from "@/lib/dates/time-zone";
import { familyLabels } from "@/lib/domain/flag";
import type { MessageText } from "@/lib/domain/flag-view";
import { guessPreferences } from "@/lib/domain/preferences";
import type { RulePage } from "@/lib/domain/rule-page";
import { fillMessage } from "@/lib/formatting/fill-message";
import { withUnitsKept } from "@/lib/formatting/number";
import { OwnSetting } from "./_components/own-setting";
import { RuleExamples } from "./_components/rule-examples";
import { RuleFormula } from "./_components/rule-formula";
import { RuleJudgement } from "./_components/rule-judgement";
import { RuleSection } from "./_components/rule-section";
import { RuleThresholds } from "./_components/rule-thresholds";

interface PageProps {
  params: Promise<{ family: string; rule: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const rule = await findRule(await params);
  return rule ? { title: rule.title, description: rule.why } : { title: "No such rule" };
}

export default async function Page({ params }: PageProps) {
  const rule = await findRule(await params);
  if (!rule) notFound();
  const user = await optionalUser();
  const preferences = user?.preferences ?? (await strangerPreferences());
  const own = user?.coaches ? await (await api()).rules.ownDefault({ ruleId: rule.id }) : null;
  // Dates in the sentences are those of the examples, which are named as on their first day.
  const text = (message: MessageText) =>
    fillMessage(message, { preferences, today: calendarDate("2026-05-04") });
  return (
    <PageBody width="form" className="pb-16">
      <header className="flex flex-col gap-2 pt-2">
        <p className="text-ink-3">
          <TextLink href="/rules">Rules</TextLink> / {familyLabels[rule.family]}
        </p>
        <h1 className="text-balance font-title text-2xl">{rule.title}</h1>
        <p className="max-w-[68ch] text-pretty text-md text-ink-2">{withUnitsKept(rule.why)}</p>
      </header>

      <RuleSection title="What is measured" meta="In an example of each, with the default numbers.">
        <RuleFormula formula={rule.formula} text={text} preferences={preferences} />
      </RuleSection>

      <RuleSection
        title="When it speaks"
        meta="How far past its numbers; the time left to decide makes it Act, Adjust or Watch."
      >
        <RuleJudgement rule={rule} text={text} />
      </RuleSection>

      {own ? <OwnSetting own={own} preferences={preferences} /> : null}

      <RuleSection title="Numbers">
        <RuleThresholds thresholds={rule.thresholds} preferences={preferences} />
      </RuleSection>

      <RuleSection
        title="Evidence"
        meta={<EvidenceGradeBar grade={rule.evidence.grade} contested={rule.evidence.contested} />}
      >
        <p className="mb-2 max-w-[68ch] text-pretty text-ink-2">{honestyOf(rule)}</p>
        <EvidenceText evidence={rule.evidence} />
      </RuleSection>

      <RuleSection title="Not for">
        <ul className="flex max-w-[68ch] list-disc flex-col gap-1 ps-5 text-ink-2">
          {rule.notFor.map((each) => (
            <li key={each}>{each}</li>
          ))}
          {rule.notFor.length === 0 ? <li>None known.</li> : null}
        </ul>
      </RuleSection>

      <RuleSection title="Examples" meta={casesInWords(rule.caseCount)}>
        <PreferencesProvider preferences={preferences} now={await serverNow()}>
          <RuleExamples examples={rule.examples} cannotSay={rule.cannotSay} />
        </PreferencesProvider>
      </RuleSection>

      <RuleSection title="Changes">
        <ul className="flex flex-col gap-1 text-ink-2">
          {rule.changed.map(({ version, what }) => (
            <li key={`${version} ${what}`}>
              Engine {version}: {what}
            </li>
          ))}
          <li>Engine {rule.since}: the rule was added.</li>
        </ul>
        <p className="mt-3 flex flex-wrap items-center gap-2 text-ink-3 text-xs">
          <span className="font-mono">{rule.id}</span> {rule.stage === "trial" ? "on trial" : "stable"}
          {rule.evidence.contested ? (
            <FlagBadge level="watch" label="Watch at most, because it is contested" />
          ) : null}
        </p>
      </RuleSection>
    </PageBody>
  );
}

/** What the grade means, and what follows from it for the flags. */
function honestyOf({ evidence: { grade, contested } }: RulePage): string {
  const meaning = `${gradeMeanings[grade]}.`;
  const practice = grade === "practice" ? " It rests on practice only, and says so on every flag." : "";
  return `${meaning}${practice}${contested ? " Good sources disagree about it, so it never asks for a decision." : ""}`;
}

const casesInWords = ({ fires, quiet, cannotSay }: RulePage["caseCount"]) =>
  `From the ${fires + quiet + cannotSay} cases that it is tried on with every change: ${fires} speak, ${quiet} are quiet, ${cannotSay} cannot say.`;

const findRule = cache(async (params: { family: string; rule: string }) => {
  try {
    return await (await api()).rules.get(params);
  } catch (error) {
    if (error instanceof TRPCError && (error.code === "NOT_FOUND" || error.code === "BAD_REQUEST"))
      return null;
    throw error;
  }
});

/** A stranger's units are guessed from the language of their browser. */
async function strangerPreferences() {
  const language = (await headers()).get("accept-language")?.split(/[,;]/)[0] ?? "en-GB";
  return guessPreferences(language, utc);
}
