"use client";

import { useRef, useState } from "react";
import { Dismissal } from "@/app/_shared/flags/dismissal";
import type { FlagAudience } from "@/app/_shared/flags/flag-audience";
import { FlagRow } from "@/app/_shared/flags/flag-row";
import { SnoozeMenu } from "@/app/_shared/flags/snooze-menu";
import { type FlagActions, useFlagActions } from "@/app/_shared/flags/use-flag-actions";
import { useFlagText } from "@/app/_shared/flags/use-flag-text";
import { Button } from "@/app/_ui/button";
import { useShortcuts } from "@/app/_ui/use-shortcut";
import type { FlagBrief } from "@/lib/domain/flag-view";

interface AnswerableRowsProps {
  audience: FlagAudience;
  flags: readonly FlagBrief[];
  label: string;
}

/** The list with its keys: j and k go through it, a, s and d answer the flag that has focus. */
export function AnswerableRows({ audience, flags, label }: AnswerableRowsProps) {
  const list = useRef<HTMLUListElement>(null);
  const actions = useFlagActions(audience);
  const [dismissing, setDismissing] = useState<FlagBrief | null>(null);

  const links = () => [...(list.current?.querySelectorAll<HTMLElement>("[data-flag-link]") ?? [])];
  const rowInFocus = () => document.activeElement?.closest<HTMLElement>("[data-flag-row]");
  const inFocus = () => flags.find(({ id }) => id === rowInFocus()?.dataset.flagRow);
  const step = (by: number) => () => {
    const all = links();
    const at = all.findIndex((link) => rowInFocus()?.contains(link));
    all[at === -1 ? 0 : Math.min(all.length - 1, Math.max(0, at + by))]?.focus();
  };
  const answer = (run: (flag: FlagBrief) => void) => () => {
    const flag = inFocus();
    if (flag && audience.canPlan && isAnswerable(flag)) run(flag);
  };
  useShortcuts({
    j: step(1),
    k: step(-1),
    a: answer((flag) => void actions.acknowledge(flag)),
    s: answer(() => rowInFocus()?.querySelector<HTMLElement>("[data-snooze]")?.click()),
    d: answer(setDismissing),
  });

  return (
    <>
      <ul
        ref={list}
        aria-label={label}
        className="divide-y divide-line rounded-xl border border-line bg-surface"
      >
        {flags.map((flag) => (
          <li key={flag.id} data-flag-row={flag.id}>
            <FlagRow
              flag={flag}
              audience={audience}
              actions={<RowActions {...{ flag, audience, actions }} onDismiss={() => setDismissing(flag)} />}
              className="first:rounded-t-xl last:rounded-b-xl"
            />
          </li>
        ))}
      </ul>
      <Dismissal flag={dismissing} {...{ audience, actions }} onClose={() => setDismissing(null)} />
    </>
  );
}

const isAnswerable = ({ standing }: FlagBrief) => standing === "open" || standing === "acknowledged";

interface RowActionsProps {
  flag: FlagBrief;
  audience: FlagAudience;
  actions: FlagActions;
  onDismiss: () => void;
}

function RowActions({ flag, audience, actions, onDismiss }: RowActionsProps) {
  const text = useFlagText(audience.zone);
  if (!audience.canPlan) {
    return flag.standing === "open" && audience.coachName ? (
      <span className="text-ink-2 text-xs md:text-sm">{audience.coachName} is looking at it.</span>
    ) : null;
  }
  if (flag.standing === "dismissed" || flag.standing === "snoozed") {
    return (
      <Button size="compact" onClick={() => void actions.reopen(flag)}>
        Open again
      </Button>
    );
  }
  if (!isAnswerable(flag)) return null;
  const { firstFix } = flag;
  return (
    <>
      {firstFix ? (
        <Button
          size="compact"
          pending={actions.applying}
          onClick={() => void actions.apply(flag, firstFix)}
          className="max-w-full max-sm:h-auto! max-sm:min-h-control max-sm:py-1.5"
        >
          <span className="max-sm:whitespace-normal max-sm:text-start sm:truncate">
            {text.message(firstFix.label)}
          </span>
        </Button>
      ) : null}
      {flag.standing === "open" ? (
        <Button size="compact" variant="quiet" onClick={() => void actions.acknowledge(flag)}>
          Acknowledge
        </Button>
      ) : null}
      <SnoozeMenu
        zone={audience.zone}
        size="compact"
        variant="quiet"
        onSnooze={(until) => void actions.snooze(flag, until)}
      />
      <Button size="compact" variant="quiet" onClick={onDismiss}>
        Dismiss
      </Button>
    </>
  );
}
