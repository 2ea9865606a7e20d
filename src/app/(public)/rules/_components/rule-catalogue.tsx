"use client";

import type { Route } from "next";
import Link from "next/link";
import { useState } from "react";
import { EvidenceGradeBar } from "@/app/_shared/flags/evidence-grade";
import { gradeMeanings, gradeWords } from "@/app/_shared/flags/flag-words";
import { Badge } from "@/app/_ui/badge";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { Select } from "@/app/_ui/select";
import { TextField } from "@/app/_ui/text-field";
import { evidenceGrades, families, familyLabels } from "@/lib/domain/flag";
import type { RuleInBrief } from "@/lib/domain/rule-page";
import { findRules, type RuleFilter } from "./find-rules";

const everything: RuleFilter = { text: "", evidence: "all", judges: "all" };

/** Every rule by family, and what is asked for of them. */
export function RuleCatalogue({ rules }: { rules: readonly RuleInBrief[] }) {
  const [filter, setFilter] = useState(everything);
  const found = findRules(rules, filter);
  const set = (part: Partial<RuleFilter>) => setFilter((before) => ({ ...before, ...part }));
  return (
    <>
      <search className="flex flex-col gap-2">
        <div className="grid gap-3 sm:grid-cols-[1fr_180px_160px]">
          <TextField
            type="search"
            label="Search"
            placeholder="For example: long run, sleep, taper"
            value={filter.text}
            onChange={(event) => set({ text: event.target.value })}
          />
          <Select
            label="Evidence"
            value={filter.evidence}
            onChange={(event) => set({ evidence: event.target.value as RuleFilter["evidence"] })}
            options={[
              { value: "all", label: "Any" },
              ...evidenceGrades.map((grade) => ({ value: grade, label: gradeWords[grade] })),
              { value: "contested", label: "Contested" },
            ]}
          />
          <Select
            label="Reads"
            value={filter.judges}
            onChange={(event) => set({ judges: event.target.value as RuleFilter["judges"] })}
            options={[
              { value: "all", label: "Plan or log" },
              { value: "plan", label: "The plan" },
              { value: "log", label: "The log" },
            ]}
          />
        </div>
        <p role="status" className="text-ink-3">
          {found.length === rules.length
            ? `${rules.length} rules`
            : `${found.length} of ${rules.length} rules`}
        </p>
      </search>
      {found.length === 0 ? (
        <EmptyState action={<Button onClick={() => setFilter(everything)}>Show all rules</Button>}>
          No rule has these words and this evidence.
        </EmptyState>
      ) : null}
      {families.map((family) => {
        const own = found.filter((rule) => rule.family === family);
        return own.length > 0 ? (
          <section key={family} aria-labelledby={`family-${family}`} className="flex flex-col gap-2">
            <h2 id={`family-${family}`} className="font-semibold text-md">
              {familyLabels[family]} <span className="font-normal text-ink-3">{own.length}</span>
            </h2>
            <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
              {own.map((rule) => (
                <RuleRow key={rule.id} rule={rule} />
              ))}
            </ul>
          </section>
        ) : null;
      })}
    </>
  );
}

const judgesWords = { plan: "Reads the plan", log: "Reads the log", both: "Reads plan and log" } as const;

function RuleRow({ rule }: { rule: RuleInBrief }) {
  const { family, slug, title, grade, contested, stage, judges } = rule;
  const reads = judges.length === 2 ? judgesWords.both : judges[0] ? judgesWords[judges[0]] : null;
  return (
    <li className="relative flex min-h-16 flex-wrap items-center justify-between gap-x-6 gap-y-1.5 px-4 py-3 hover:bg-surface-2">
      <span className="flex min-w-0 flex-1 basis-72 flex-col gap-0.5">
        <Link
          href={`/rules/${family}/${slug}` as Route}
          className="text-pretty font-medium after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:-outline-offset-2 focus-visible:after:outline-2 focus-visible:after:outline-focus"
        >
          {title}
        </Link>
        <span className="text-ink-3 text-xs md:text-sm">
          {[reads, gradeMeanings[grade].toLowerCase()].filter((part) => part !== null).join(" · ")}
        </span>
      </span>
      <span className="flex flex-wrap items-center gap-2 text-ink-2 text-xs md:w-56 md:text-sm">
        <EvidenceGradeBar grade={grade} contested={contested} />
        {stage === "trial" ? <Badge look="dashed">Trial</Badge> : null}
      </span>
    </li>
  );
}
