"use client";

import { useQuery } from "@tanstack/react-query";
import { UserPlus } from "lucide-react";
import { useState } from "react";
import { PageBody } from "@/app/_shared/shell/page-body";
import { PageHeader } from "@/app/_shared/shell/page-header";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { InlineError } from "@/app/_ui/inline-error";
import { SkeletonRows } from "@/app/_ui/skeleton";
import { AthleteRows } from "./athlete-rows";
import { InviteDialog } from "./invite-dialog";
import { PendingInvitations } from "./pending-invitations";

/** Everybody this coach coaches, who needs a decision first, and the invitations that wait. */
export function Roster() {
  const trpc = useTRPC();
  const athletes = useQuery(trpc.roster.list.queryOptions());
  const [inviting, setInviting] = useState(false);
  const invite = (
    <Button variant="primary" icon={<UserPlus aria-hidden />} onClick={() => setInviting(true)}>
      <span>
        Invite<span className="max-md:sr-only"> athlete</span>
      </span>
    </Button>
  );
  const isEmpty = athletes.data?.length === 0;

  return (
    <>
      <PageHeader
        title="Athletes"
        meta={athletes.data && !isEmpty ? summary(athletes.data) : null}
        actions={isEmpty ? null : invite}
      />
      <PageBody>
        {athletes.error ? (
          <InlineError title="The list didn't load." onRetry={() => void athletes.refetch()}>
            {athletes.error.message}
          </InlineError>
        ) : null}
        {athletes.isPending ? <SkeletonRows rows={6} height={64} label="Athletes are loading" /> : null}
        {isEmpty ? (
          <EmptyState action={invite}>
            Your athletes will be listed here, those who need a decision first. Each joins by a link that you
            send.
          </EmptyState>
        ) : null}
        {athletes.data && !isEmpty ? <AthleteRows rows={athletes.data} /> : null}
        <PendingInvitations />
      </PageBody>
      <InviteDialog isOpen={inviting} onOpenChange={setInviting} />
    </>
  );
}

function summary(rows: readonly { openFlags: { act: number } }[]): string {
  const people = rows.length === 1 ? "1 athlete" : `${rows.length} athletes`;
  const deciding = rows.filter(({ openFlags }) => openFlags.act > 0).length;
  if (deciding === 0) return `${people}. Nobody needs a decision`;
  return `${people}. ${deciding} need${deciding === 1 ? "s" : ""} a decision`;
}
