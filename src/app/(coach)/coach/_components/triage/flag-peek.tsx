"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Dismissal } from "@/app/_shared/flags/dismissal";
import { FixChoice } from "@/app/_shared/flags/fix-choice";
import type { FlagAudience } from "@/app/_shared/flags/flag-audience";
import { FlagBadge } from "@/app/_shared/flags/flag-badge";
import { FlagDrawing } from "@/app/_shared/flags/flag-drawing";
import { FlagTiming } from "@/app/_shared/flags/flag-timing";
import { SnoozeMenu } from "@/app/_shared/flags/snooze-menu";
import { standingWords } from "@/app/_shared/flags/standing-words";
import { type FlagActions, useFlagActions } from "@/app/_shared/flags/use-flag-actions";
import { useFlagText } from "@/app/_shared/flags/use-flag-text";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { InlineError } from "@/app/_ui/inline-error";
import { Kbd } from "@/app/_ui/kbd";
import { SkeletonRows } from "@/app/_ui/skeleton";
import { TextLink } from "@/app/_ui/text-link";
import { useShortcuts } from "@/app/_ui/use-shortcut";
import type { FixView, FlagView } from "@/lib/domain/flag-view";
import type { TriageFlag, TriageRow } from "@/lib/domain/triage";
import { audienceOfRow, pageOf } from "./triage-paths";

/** Something is being done about a row: what it says once it is done, and whether it was. */
export type Act = (said: string, done: Promise<boolean>) => void;

interface FlagPeekProps {
  row: TriageRow;
  flag: TriageFlag;
  onAct: Act;
}

/** What a flag rests on and what can be done about it, beside the list. */
export function FlagPeek({ row, flag, onAct }: FlagPeekProps) {
  const trpc = useTRPC();
  const audience = audienceOfRow(row);
  const { athleteId } = row;
  const { data, error, refetch } = useQuery(trpc.flags.get.queryOptions({ athleteId, flagId: flag.id }));
  if (error)
    return (
      <InlineError title="The flag didn't load." onRetry={() => void refetch()}>
        The list is up to date.
      </InlineError>
    );
  if (!data) return <SkeletonRows rows={4} height={72} label="Loading the flag" />;
  return <Loaded flag={data} {...{ row, audience, onAct }} />;
}

interface LoadedProps {
  flag: FlagView;
  row: TriageRow;
  audience: FlagAudience;
  onAct: Act;
}

function Loaded({ flag, row, audience, onAct }: LoadedProps) {
  const text = useFlagText(audience.zone);
  const actions = useActing(audience, onAct);
  const isOpen = flag.standing === "open" || flag.standing === "acknowledged";
  return (
    <div className="flex flex-col gap-4">
      <header className="flex flex-col gap-1.5">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-2">
          {flag.level === "hidden" ? null : <FlagBadge level={flag.level} />}
          <span>
            <FlagTiming flag={flag} audience={audience} />
          </span>
        </div>
        <h3 className="text-balance font-semibold text-md">{text.message(flag.title)}</h3>
        <p className="text-ink-2">{text.threshold(flag.threshold, audience)}</p>
      </header>
      <FlagDrawing flag={flag} />
      <p className="flex flex-wrap gap-x-4 text-ink-2">
        <TextLink alone ahead href={pageOf(row)}>
          Full page
        </TextLink>
        {row.moreFlags > 0 ? (
          <TextLink alone ahead href={`/a/${row.slug}/flags`}>
            {row.moreFlags} more of {audience.firstName}
          </TextLink>
        ) : null}
      </p>
      {isOpen ? (
        <Answers {...{ flag, audience, actions }} />
      ) : (
        <p className="text-ink-2">{standingWords[flag.standing]}. The list moves on by itself.</p>
      )}
    </div>
  );
}

/** The actions of a flag, each told to the list as it begins: the next row is there before this one is done. */
function useActing(audience: FlagAudience, onAct: Act): FlagActions {
  const text = useFlagText(audience.zone);
  const actions = useFlagActions(audience);
  const told = (said: string, done: Promise<boolean>) => {
    onAct(said, done);
    return done;
  };
  return {
    ...actions,
    apply: (flag, fix) => told(`Applied: ${text.message(fix.label)}`, actions.apply(flag, fix)),
    acknowledge: (flag) => told("Acknowledged", actions.acknowledge(flag)),
    snooze: (flag, until) => told("Put off", actions.snooze(flag, until)),
    dismiss: (flag, reason, note) => told("Dismissed", actions.dismiss(flag, reason, note)),
  };
}

/** Enter on a link, a button or a choice is theirs; on the name of the row it is for the fix. */
const isOnControl = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest("a, button, summary, [role=group]") !== null &&
  target.closest("[data-row-open]") === null;

interface AnswersProps {
  flag: FlagView;
  audience: FlagAudience;
  actions: FlagActions;
}

function Answers({ flag, audience, actions }: AnswersProps) {
  const [dismissing, setDismissing] = useState(false);
  const [chosenId, setChosenId] = useState<string | null>(null);
  // Only what leaves the training as it is may be chosen beforehand, unless there is nothing else.
  const chosen: FixView | null =
    flag.fixes.find(({ id }) => id === chosenId) ??
    flag.fixes.find(({ kind }) => kind === "safe") ??
    flag.fixes[0] ??
    null;
  const choose = (index: number) => () => setChosenId(flag.fixes[index]?.id ?? chosenId);
  useShortcuts({
    Enter: (event) => {
      if (chosen && !isOnControl(event.target)) void actions.apply(flag, chosen);
      else if (event.target instanceof HTMLElement && isOnControl(event.target)) event.target.click();
    },
    1: choose(0),
    2: choose(1),
    3: choose(2),
    a: () => void actions.acknowledge(flag),
    s: () => document.querySelector<HTMLElement>("[data-peek] [data-snooze]")?.click(),
    d: () => setDismissing(true),
  });
  return (
    <section aria-label="What to do" className="flex flex-col gap-3">
      <FixChoice flag={flag} audience={audience} chosen={chosen} onChoose={setChosenId} />
      <div className="sticky -bottom-4 z-[1] -mx-4 -mb-4 flex flex-col gap-2 border-line border-t bg-surface p-4 md:-bottom-4">
        {chosen ? (
          <Button
            variant="primary"
            pending={actions.applying}
            pendingLabel="Applying"
            onClick={() => void actions.apply(flag, chosen)}
            className="w-full"
          >
            Apply fix <Kbd>Enter</Kbd>
          </Button>
        ) : null}
        <div className="flex gap-2">
          <Button className="flex-1 px-2" onClick={() => void actions.acknowledge(flag)}>
            Acknowledge
          </Button>
          <SnoozeMenu
            zone={audience.zone}
            className="flex-1 px-2"
            onSnooze={(until) => void actions.snooze(flag, until)}
          />
          <Button className="flex-1 px-2" onClick={() => setDismissing(true)}>
            Dismiss
          </Button>
        </div>
      </div>
      <Dismissal
        flag={dismissing ? flag : null}
        {...{ audience, actions }}
        onClose={() => setDismissing(false)}
      />
    </section>
  );
}
