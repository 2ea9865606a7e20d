"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type FlagAudience, flagsPath } from "@/app/_shared/flags/flag-audience";
import { PageBody } from "@/app/_shared/shell/page-body";
import { PageHeader } from "@/app/_shared/shell/page-header";
import { PageShortcuts } from "@/app/_shared/shell/shell-context";
import { useTRPC } from "@/app/_trpc/client";
import { InlineError } from "@/app/_ui/inline-error";
import { Select } from "@/app/_ui/select";
import { SkeletonRows } from "@/app/_ui/skeleton";
import { LinkTabs } from "@/app/_ui/tabs";
import { type FlagStatus, families, familyLabels, flagStatuses } from "@/lib/domain/flag";
import { AllClear } from "./all-clear";
import { AnswerableRows } from "./answerable-rows";
import { type FlagFilter, searchOf } from "./flag-filter";
import { MutedRules } from "./muted-rules";
import { PausedRules } from "./paused-rules";
import { QuietenedFlags } from "./quietened-flags";

const shortcuts = {
  title: "Flags",
  keys: [
    ["j", "Next flag"],
    ["k", "Previous flag"],
    ["Enter", "Open the flag"],
    ["a", "Acknowledge"],
    ["s", "Later"],
    ["d", "Dismiss"],
  ],
} as const;

const statusWords: Readonly<Record<FlagStatus, string>> = {
  open: "Open",
  acknowledged: "Acknowledged",
  later: "Later",
  closed: "Closed",
};

/** Every flag of one athlete, by how it stands. */
export function FlagList({ audience, filter }: { audience: FlagAudience; filter: FlagFilter }) {
  const trpc = useTRPC();
  const router = useRouter();
  const { data, error, refetch } = useQuery({
    ...trpc.flags.list.queryOptions({ athleteId: audience.athleteId, ...filter }),
    placeholderData: keepPreviousData,
  });
  const hrefOf = (part: Partial<FlagFilter>) => `${flagsPath(audience)}${searchOf({ ...filter, ...part })}`;
  return (
    <>
      <PageHeader
        title="Flags"
        crumbs={audience.isSelf ? [] : [{ href: `/a/${audience.slug}`, label: audience.athleteName }]}
      />
      <PageShortcuts group={shortcuts} />
      <PageBody className="max-w-[1080px]">
        <div className="flex flex-wrap items-end justify-between gap-3">
          <LinkTabs
            label="How flags stand"
            items={flagStatuses.map((status) => ({
              href: hrefOf({ status }),
              label: statusWords[status],
              count: data?.counts[status],
              current: status === filter.status,
            }))}
          />
          <Select
            label="Family"
            labelHidden
            fieldClassName="w-full sm:w-48"
            value={filter.family ?? ""}
            onChange={(event) => {
              const family = families.find((each) => each === event.target.value) ?? null;
              router.push(hrefOf({ family }) as never);
            }}
            options={[
              { value: "", label: "All families" },
              ...families.map((family) => ({ value: family, label: familyLabels[family] })),
            ]}
          />
        </div>
        {error ? (
          <InlineError title="The flags didn't load." onRetry={() => void refetch()}>
            The other pages still work.
          </InlineError>
        ) : !data ? (
          <SkeletonRows rows={4} height={66} label="Loading flags" />
        ) : (
          <>
            {data.flags.length > 0 ? (
              <AnswerableRows
                audience={audience}
                flags={data.flags}
                label={`${statusWords[filter.status]} flags`}
              />
            ) : (
              <AllClear audience={audience} filter={filter} evaluatedAt={data.evaluatedAt} />
            )}
            {filter.status === "open" && data.quietened.length > 0 ? (
              <QuietenedFlags flags={data.quietened} audience={audience} />
            ) : null}
            {filter.status === "open" ? <MutedRules audience={audience} /> : null}
            {filter.status === "open" && data.paused.length > 0 ? <PausedRules paused={data.paused} /> : null}
          </>
        )}
      </PageBody>
    </>
  );
}
