"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useState } from "react";
import { PageBody } from "@/app/_shared/shell/page-body";
import { PageHeader } from "@/app/_shared/shell/page-header";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { InlineError } from "@/app/_ui/inline-error";
import { Opening } from "@/app/_ui/opening";
import { SkeletonRows } from "@/app/_ui/skeleton";
import { LinkTabs } from "@/app/_ui/tabs";
import { TextLink } from "@/app/_ui/text-link";
import type { RuleHealthRow } from "@/lib/domain/rule-health";
import { type HealthFilter, healthFilters, healthFilterWords, passes } from "./health-filter";
import { ResetDefaultsDialog } from "./reset-defaults-dialog";
import { RuleCards } from "./rule-cards";
import { RuleTable } from "./rule-table";

const QuietenDialog = dynamic(() => import("./quieten-dialog").then((module) => module.QuietenDialog), {
  loading: Opening,
});

/** How each rule has served this coach, and how it is set for whom. */
export function RuleHealthPage({ filter }: { filter: HealthFilter }) {
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(trpc.rules.health.queryOptions());
  const [resetting, setResetting] = useState(false);
  const [quietening, setQuietening] = useState<RuleHealthRow | null>(null);
  const [openId, setOpenId] = useState<string | null>(null);
  const rows = data?.rules.filter((row) => passes(row, filter)) ?? [];
  const set = data?.rules.filter((row) => row.defaults.length > 0 || row.isOff || row.quietSince).length ?? 0;
  const shown = {
    rows,
    openId,
    onOpen: (id: string) => setOpenId(id === openId ? null : id),
    onQuieten: setQuietening,
  };
  return (
    <>
      <PageHeader
        title="Rules"
        meta={data ? `last ${data.days} days, ${people(data.athletes)}` : null}
        actions={set > 0 ? <Button onClick={() => setResetting(true)}>Reset all to defaults</Button> : null}
      />
      <PageBody className="max-w-[1280px]">
        <LinkTabs
          label="Which rules"
          items={healthFilters.map((each) => ({
            href: each === "all" ? "/coach/rules" : `/coach/rules?show=${each}`,
            label: healthFilterWords[each],
            count: data?.rules.filter((row) => passes(row, each)).length,
            current: each === filter,
          }))}
        />
        {error ? (
          <InlineError title="The rules didn't load." onRetry={() => void refetch()}>
            {error.message}
          </InlineError>
        ) : !data ? (
          <SkeletonRows rows={10} height={41} label="Loading the rules" />
        ) : rows.length === 0 ? (
          <p className="py-6 text-ink-2">{nothing[filter]}</p>
        ) : (
          <>
            <RuleTable {...shown} />
            <RuleCards {...shown} />
          </>
        )}
        <p className="max-w-[68ch] text-pretty text-ink-3 text-xs md:text-sm">
          Useful: at least 40 % of what was decided was fixed. Noisy: at least 60 % of ten or more was
          dismissed. Flags that rest on what an athlete keeps private are not counted.{" "}
          <TextLink href="/rules">Every rule with its evidence</TextLink>
        </p>
      </PageBody>
      {quietening ? (
        <QuietenDialog key={quietening.id} row={quietening} onClose={() => setQuietening(null)} />
      ) : null}
      <ResetDefaultsDialog count={set} isOpen={resetting} onClose={() => setResetting(false)} />
    </>
  );
}

const people = (count: number) => (count === 1 ? "1 athlete" : `${count} athletes`);

const nothing: Readonly<Record<HealthFilter, string>> = {
  all: "There are no rules.",
  noisy: "No rule is noisy: what they raised was seldom dismissed.",
  quiet: "Every rule has raised something.",
  off: "No rule is off for all your athletes. Switch one off on the page of one of its flags.",
};
