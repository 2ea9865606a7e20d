import type { Metadata, Route } from "next";
import Link from "next/link";
import { EvidenceGradeBar } from "@/app/_shared/flags/evidence-grade";
import { gradeMeanings, gradeWords } from "@/app/_shared/flags/flag-words";
import { PageBody } from "@/app/_shared/shell/page-body";
import { api } from "@/app/_trpc/server";
import { evidenceGrades, families, familyLabels } from "@/lib/domain/flag";
import type { RuleInBrief } from "@/lib/domain/rule-page";

export const metadata: Metadata = {
  title: "Rules",
  description: "What Tandem looks for between runs and lifts, with thresholds, sources and limits.",
};

export default async function Page() {
  const rules = await (await api()).rules.list();
  return (
    <PageBody className="max-w-[880px] pb-16">
      <header className="flex flex-col gap-2 pt-2">
        <h1 className="font-title text-2xl">Rules</h1>
        <p className="max-w-[68ch] text-pretty text-ink-2">
          What is looked for in every plan and every log: the numbers, where they come from, how good the
          evidence is, and whom it is not for. The same words stand behind each flag.
        </p>
      </header>
      {families.map((family) => {
        const own = rules.filter((rule) => rule.family === family);
        return own.length > 0 ? (
          <section key={family} aria-labelledby={`family-${family}`} className="flex flex-col gap-2">
            <h2 id={`family-${family}`} className="font-semibold text-md">
              {familyLabels[family]}
            </h2>
            <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
              {own.map((rule) => (
                <RuleRow key={rule.id} rule={rule} />
              ))}
            </ul>
          </section>
        ) : null;
      })}
      <section aria-labelledby="grades" className="flex flex-col gap-2">
        <h2 id="grades" className="font-semibold text-md">
          How evidence is graded
        </h2>
        <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[auto_1fr]">
          {evidenceGrades.map((grade) => (
            <div key={grade} className="contents">
              <dt className="font-medium">{gradeWords[grade]}</dt>
              <dd className="mb-2 text-ink-2 sm:mb-0">{gradeMeanings[grade]}.</dd>
            </div>
          ))}
          <dt className="font-medium">Contested</dt>
          <dd className="text-ink-2">Good sources disagree. Such a flag never asks for a decision.</dd>
        </dl>
      </section>
    </PageBody>
  );
}

function RuleRow({ rule }: { rule: RuleInBrief }) {
  const { family, slug, title, grade, contested } = rule;
  return (
    <li className="relative flex min-h-14 flex-wrap items-center justify-between gap-x-6 gap-y-1 px-4 py-3 hover:bg-surface-2">
      <Link
        href={`/rules/${family}/${slug}` as Route}
        className="min-w-0 font-medium after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:-outline-offset-2 focus-visible:after:outline-2 focus-visible:after:outline-focus"
      >
        {title}
      </Link>
      <span className="text-ink-2 text-xs md:text-sm">
        <EvidenceGradeBar grade={grade} contested={contested} />
      </span>
    </li>
  );
}
