"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { DayOf } from "@/app/_shared/account/day-of";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { LinkButton } from "@/app/_ui/link-button";
import type { RosterRow } from "@/lib/domain/roster";
import { EndCoachingDialog } from "./end-coaching-dialog";
import { SettingsGroup } from "./settings-group";

/** The other side of coaching: whom the reader coaches, with the way to end it. */
export function AthletesICoach({ alone }: { alone: boolean }) {
  const trpc = useTRPC();
  const account = useQuery(trpc.account.get.queryOptions());
  const coaches = account.data?.coaches ?? false;
  const athletes = useQuery({ ...trpc.roster.list.queryOptions(), enabled: coaches });
  const [ended, setEnded] = useState<RosterRow | null>(null);

  if (!athletes.data || athletes.data.length === 0) {
    if (!alone) return null;
    return (
      <EmptyState action={coaches ? <LinkButton href="/coach/athletes">Invite athletes</LinkButton> : null}>
        Whom you coach is listed here. When you train on Tandem yourself, your own coaches are too.
      </EmptyState>
    );
  }
  return (
    <SettingsGroup title="Athletes you coach">
      <ul className="divide-y divide-line">
        {athletes.data.map((row) => (
          <li key={row.coachingId} className="flex min-h-14 items-center gap-3 py-2">
            <div className="flex min-w-0 flex-1 flex-col">
              <span className="truncate font-medium">{row.name}</span>
              <span className="text-ink-3 text-xs">
                Since <DayOf at={row.coachedSince} />
              </span>
            </div>
            <Button
              variant="quiet"
              onClick={() => setEnded(row)}
              aria-label={`End coaching with ${row.name}`}
            >
              End coaching
            </Button>
          </li>
        ))}
      </ul>
      {ended ? (
        <EndCoachingDialog
          key={ended.coachingId}
          isOpen
          onOpenChange={() => setEnded(null)}
          coachingId={ended.coachingId}
          athleteId={ended.athleteId}
          title={`End coaching with ${ended.name}?`}
          consequences={[
            `You see nothing of ${ended.name}'s from that moment on.`,
            "Sessions that you published stay and become theirs to edit.",
            "Your drafts go.",
            "To coach them again you send a new invitation.",
          ]}
          done={`You no longer coach ${ended.name}`}
        />
      ) : null}
    </SettingsGroup>
  );
}
