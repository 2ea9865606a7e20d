"use client";

import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { Composer } from "@/app/_shared/messages/composer";
import { MessageList } from "@/app/_shared/messages/message-list";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { InlineError } from "@/app/_ui/inline-error";
import { SkeletonRows } from "@/app/_ui/skeleton";
import type { TimeZone } from "@/lib/dates/time-zone";
import { type Thread as ThreadData, threadPage } from "@/lib/domain/message";
import { type AthleteId, newId, type PlannedSessionId, type RequestId } from "@/lib/ids";

interface ThreadProps {
  athlete: { readonly id: AthleteId; readonly slug: string; readonly timeZone: TimeZone };
  /** Null for everything; else what was said of this session. */
  sessionId: PlannedSessionId | null;
  empty: string;
  label: string;
}

/** What an athlete and their coaches say to each other, and where one says something. */
export function Thread({ athlete, sessionId, empty, label }: ThreadProps) {
  const trpc = useTRPC();
  const [most, setMost] = useState(threadPage);
  const query = useQuery(
    trpc.messages.thread.queryOptions(
      { athleteId: athlete.id, sessionId, most },
      { refetchOnWindowFocus: "always", staleTime: 0, placeholderData: keepPreviousData },
    ),
  );
  const { data } = query;
  useMarkRead(athlete.id, sessionId, data);
  if (query.isPending) return <SkeletonRows rows={3} height={56} label="Loading messages" />;
  if (!data) {
    return (
      <InlineError title="The messages didn't load." onRetry={() => void query.refetch()}>
        {query.error?.message}
      </InlineError>
    );
  }
  const to = data.others.join(", ");
  return (
    <div className="flex flex-col gap-3">
      {data.hasEarlier ? (
        <Button className="self-center" variant="quiet" onClick={() => setMost((now) => now + threadPage)}>
          Show earlier messages
        </Button>
      ) : null}
      {data.messages.length === 0 ? <p className="text-ink-2">{empty}</p> : null}
      <MessageList athlete={athlete} sessionId={sessionId} messages={data.messages} />
      {to ? (
        <>
          <Composer athleteId={athlete.id} sessionId={sessionId} to={to} label={label} />
          <p className="text-ink-3 text-sm">
            {to} {data.others.length > 1 ? "read" : "reads"} this.
          </p>
        </>
      ) : (
        <p className="text-ink-3 text-sm">You have no coach here, so nobody would read a message.</p>
      )}
    </div>
  );
}

/** What somebody has before their eyes is read. */
function useMarkRead(athleteId: AthleteId, sessionId: PlannedSessionId | null, data: ThreadData | undefined) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const router = useRouter();
  const { mutate } = useMutation(
    trpc.messages.markRead.mutationOptions({
      onSuccess: () => {
        void client.invalidateQueries({ queryKey: trpc.messages.threads.queryKey() });
        // The count stands in the frame, which the server draws.
        router.refresh();
      },
    }),
  );
  const upTo = data?.messages.findLast(({ isUnread }) => isUnread)?.at ?? null;
  useEffect(() => {
    if (!upTo) return;
    const read = () => {
      if (document.hidden) return;
      document.removeEventListener("visibilitychange", read);
      mutate({ athleteId, sessionId, upTo, requestId: newId<RequestId>() });
    };
    document.addEventListener("visibilitychange", read);
    read();
    return () => document.removeEventListener("visibilitychange", read);
  }, [athleteId, sessionId, upTo, mutate]);
}
