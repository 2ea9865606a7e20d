import type { Metadata } from "next";
import { gradeMeanings, gradeWords } from "@/app/_shared/flags/flag-words";
import { PageBody } from "@/app/_shared/shell/page-body";
import { api } from "@/app/_trpc/server";
import { evidenceGrades } from "@/lib/domain/flag";
import { RuleCatalogue } from "./_components/rule-catalogue";

export const metadata: Metadata = {
  title: "Rules",
  description: "What Tandem looks for between runs and lifts, with thresholds, sources and limits.",
};

export default async function Page() {
  const rules = await (await api()).rules.list();
  return (
    <PageBody width="form" className="pb-16">
      <header className="flex flex-col gap-2 pt-2">
        <h1 className="font-title text-2xl">Rules</h1>
        <p className="max-w-[68ch] text-pretty text-ink-2">
          What is looked for in every plan and every log: the numbers, where they come from, how good the
          evidence is, and whom it is not for. The same words stand behind each flag. None of them diagnoses
          anything or predicts an injury.
        </p>
      </header>
      <RuleCatalogue rules={rules} />
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
          <dd className="mb-2 text-ink-2 sm:mb-0">
            Good sources disagree. Such a flag never asks for a decision.
          </dd>
          <dt className="font-medium">Publications</dt>
          <dd className="text-ink-2">
            Most were read as abstracts, some in full. Where one is cited from secondary sources only, the
            rule says so.
          </dd>
        </dl>
      </section>
    </PageBody>
  );
}
