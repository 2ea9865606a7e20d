"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useNews } from "@/app/_shared/live/use-news";
import { useToday, When } from "@/app/_shared/quantity/when";
import { PageBody } from "@/app/_shared/shell/page-body";
import { PageHeader } from "@/app/_shared/shell/page-header";
import { PageShortcuts } from "@/app/_shared/shell/shell-context";
import { useTRPC } from "@/app/_trpc/client";
import { EmptyState } from "@/app/_ui/empty-state";
import { InlineError } from "@/app/_ui/inline-error";
import { LinkButton } from "@/app/_ui/link-button";
import { Select } from "@/app/_ui/select";
import { SkeletonRows } from "@/app/_ui/skeleton";
import { LinkTabs } from "@/app/_ui/tabs";
import { type TriageView, triageViews, viewCounts } from "@/lib/domain/triage-view";
import { TriageList } from "./triage-list";
import { type TriageFilter, triagePath } from "./triage-paths";

const shortcuts = {
  title: "Triage",
  keys: [
    ["j", "Next athlete"],
    ["k", "Previous athlete"],
    ["Enter", "Apply the chosen fix"],
    ["1 2 3", "Choose a fix"],
    ["a", "Acknowledge"],
    ["s", "Later"],
    ["d", "Dismiss"],
    ["o", "Open the page"],
    ["w", "Open the week"],
    ["x", "Select"],
    ["Shift j", "Select down"],
    ["Shift k", "Select up"],
    ["Ctrl a", "Select all"],
    ["Esc", "Close, and select nobody"],
  ],
} as const;

const viewWords: Readonly<Record<TriageView, string>> = {
  "needs-action": "Needs action",
  "this-week": "This week",
  watching: "Watching",
  "not-logging": "Not logging",
  all: "All",
};

const empty: Readonly<Record<TriageView, string>> = {
  "needs-action": "Nobody needs a decision.",
  "this-week": "Nothing of this week is to be adjusted.",
  watching: "Nothing is being watched.",
  "not-logging": "Everybody logs what they are asked for.",
  all: "Nobody is in this group.",
};

/** Without a stream the list is as new as the last look at it, and no older than this. */
const anywayMs = 5 * 60_000;

/** Who needs a decision today, why, and what to do about it. */
export function TriagePage({ filter }: { filter: TriageFilter }) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const today = useToday();
  const { data, error, refetch } = useQuery({
    ...trpc.triage.list.queryOptions(),
    refetchOnWindowFocus: "always",
    refetchInterval: anywayMs,
  });
  useNews(({ athleteIds }) => {
    void client.invalidateQueries({ queryKey: trpc.triage.pathKey() });
    if (athleteIds.length > 0) void client.invalidateQueries({ queryKey: trpc.flags.pathKey() });
  });
  const group = data?.groups.find(({ id }) => id === filter.group);
  const rows = (data?.rows ?? []).filter(({ athleteId }) => !group || group.athleteIds.includes(athleteId));
  const counts = viewCounts(rows);
  const isClear = counts[filter.view] === 0;
  return (
    <>
      <PageHeader
        title="Triage"
        meta={
          data ? (
            <>
              <When date={today} form="weekday" /> · {decisionWords(counts["needs-action"])}
            </>
          ) : null
        }
      />
      <PageShortcuts group={shortcuts} />
      <PageBody className="gap-4!">
        {error ? (
          <InlineError title="The list didn't load." onRetry={() => void refetch()}>
            {error.message}
          </InlineError>
        ) : !data ? (
          <SkeletonRows rows={8} height={64} label="Athletes are loading" />
        ) : data.rows.length === 0 ? (
          <EmptyState
            action={
              <LinkButton href="/coach/athletes" variant="primary">
                Invite athletes
              </LinkButton>
            }
          >
            Your athletes will be listed here, those who need a decision first. Each joins by a link that you
            send.
          </EmptyState>
        ) : (
          <>
            <div className="flex flex-wrap items-end justify-between gap-3">
              <LinkTabs
                label="Views"
                items={triageViews.map((view) => ({
                  href: triagePath({ ...filter, view }),
                  label: viewWords[view],
                  count: counts[view],
                  current: view === filter.view,
                }))}
              />
              <GroupFilter groups={data.groups} filter={filter} />
            </div>
            {isClear ? <p className="text-ink-2">{empty[filter.view]}</p> : null}
            {isClear && filter.view !== "needs-action" ? null : (
              <TriageList
                key={`${filter.view} ${filter.group}`}
                rows={rows}
                groups={data.groups}
                view={isClear ? "all" : filter.view}
              />
            )}
          </>
        )}
      </PageBody>
    </>
  );
}

const decisionWords = (count: number) =>
  count === 0
    ? "nobody needs a decision"
    : count === 1
      ? "1 athlete needs a decision"
      : `${count} athletes need a decision`;

interface GroupFilterProps {
  groups: readonly { readonly id: string; readonly name: string }[];
  filter: TriageFilter;
}

function GroupFilter({ groups, filter }: GroupFilterProps) {
  const router = useRouter();
  if (groups.length === 0) return null;
  return (
    <Select
      label="Group"
      labelHidden
      fieldClassName="w-full sm:w-48"
      value={filter.group ?? ""}
      onChange={(event) => router.push(triagePath({ ...filter, group: event.target.value || null }) as Route)}
      options={[
        { value: "", label: "All groups" },
        ...groups.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}
