"use client";

import { useQuery } from "@tanstack/react-query";
import { Thread } from "@/app/_shared/messages/thread";
import { PageBody } from "@/app/_shared/shell/page-body";
import { PageHeader } from "@/app/_shared/shell/page-header";
import { useTRPC } from "@/app/_trpc/client";
import { cx } from "@/app/_ui/cx";
import { EmptyState } from "@/app/_ui/empty-state";
import { InlineError } from "@/app/_ui/inline-error";
import { LinkButton } from "@/app/_ui/link-button";
import { SkeletonRows } from "@/app/_ui/skeleton";
import type { AthleteSpace } from "@/lib/domain/roster";
import { ThreadList } from "./thread-list";

/** Threads, and beside them the one that is open; on phones one or the other. */
export function InboxPage({ space }: { space: AthleteSpace | null }) {
  const title = space ? nameOf(space) : null;
  return (
    <>
      <PageHeader
        title={title ?? "Inbox"}
        crumbs={space ? [{ href: "/inbox", label: "Inbox" }] : []}
        actions={
          space?.relation === "coach" ? (
            <LinkButton href={`/a/${space.athlete.slug}`} ahead>
              Overview
            </LinkButton>
          ) : null
        }
      />
      <PageBody>
        <div className="md:grid md:grid-cols-[280px_minmax(0,1fr)] md:gap-6">
          <div className={cx(space && "max-md:hidden")}>
            <Threads current={space?.athlete.slug ?? null} />
          </div>
          {space ? (
            <section aria-label="Thread" className="min-w-0 max-w-[760px]">
              <Thread
                athlete={space.athlete}
                sessionId={null}
                empty="No messages yet. Comments on sessions appear here too."
                label="Write a message"
              />
            </section>
          ) : (
            <p className="text-ink-3 max-md:hidden">Choose somebody to read what was said.</p>
          )}
        </div>
      </PageBody>
    </>
  );
}

const nameOf = ({ relation, athlete, coachNames }: AthleteSpace) =>
  relation === "coach" ? athlete.name : coachNames.join(", ") || "Messages";

function Threads({ current }: { current: string | null }) {
  const trpc = useTRPC();
  const query = useQuery(
    trpc.messages.threads.queryOptions(undefined, { refetchOnWindowFocus: "always", staleTime: 0 }),
  );
  if (query.isPending) return <SkeletonRows rows={4} height={56} label="Loading the inbox" />;
  if (!query.data) {
    return (
      <InlineError title="The inbox didn't load." onRetry={() => void query.refetch()}>
        {query.error?.message}
      </InlineError>
    );
  }
  if (query.data.length === 0)
    return <EmptyState>No messages. Comments on sessions appear here too.</EmptyState>;
  return <ThreadList threads={query.data} current={current} />;
}
