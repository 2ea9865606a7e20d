"use client";

import { useState } from "react";
import { Dismissal } from "@/app/_shared/flags/dismissal";
import { FixChoice } from "@/app/_shared/flags/fix-choice";
import type { FlagAudience } from "@/app/_shared/flags/flag-audience";
import { SnoozeMenu } from "@/app/_shared/flags/snooze-menu";
import { type FlagActions, useFlagActions } from "@/app/_shared/flags/use-flag-actions";
import { useFlagText } from "@/app/_shared/flags/use-flag-text";
import { Button } from "@/app/_ui/button";
import { Kbd } from "@/app/_ui/kbd";
import { useShortcuts } from "@/app/_ui/use-shortcut";
import type { FixView, FlagView } from "@/lib/domain/flag-view";
import { FlagOutcome } from "./flag-outcome";

/** What can be done about a flag. For an athlete with a coach it says who decides; for a settled one, how it ended. */
export function FlagAnswers({ flag, audience }: { flag: FlagView; audience: FlagAudience }) {
  const isOpen = flag.standing === "open" || flag.standing === "acknowledged";
  if (!isOpen || !audience.canPlan) return <FlagOutcome flag={flag} audience={audience} />;
  return <Answers flag={flag} audience={audience} />;
}

function Answers({ flag, audience }: { flag: FlagView; audience: FlagAudience }) {
  const actions = useFlagActions(audience);
  const [dismissing, setDismissing] = useState(false);
  const [chosenId, setChosenId] = useState<string | null>(null);
  // Only what leaves the training as it is may be chosen beforehand, unless there is nothing else.
  const chosen =
    flag.fixes.find(({ id }) => id === chosenId) ??
    flag.fixes.find(({ kind }) => kind === "safe") ??
    flag.fixes[0] ??
    null;
  useShortcuts({
    Enter: (event) => {
      if (chosen && !isOnControl(event.target)) void actions.apply(flag, chosen);
    },
    a: () => {
      if (flag.standing === "open") void actions.acknowledge(flag);
    },
    s: () => document.querySelector<HTMLElement>("[data-flag-answers] [data-snooze]")?.click(),
    d: () => setDismissing(true),
  });

  return (
    <section id="fixes" aria-label="What to do" className="flex flex-col gap-4">
      <FixChoice flag={flag} audience={audience} chosen={chosen} onChoose={setChosenId} />
      <AnswerButtons {...{ flag, audience, actions, chosen }} onDismiss={() => setDismissing(true)} />
      <Dismissal
        flag={dismissing ? flag : null}
        {...{ audience, actions }}
        onClose={() => setDismissing(false)}
      />
    </section>
  );
}

/** Enter on a link, a button or a choice is theirs. */
const isOnControl = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest("a, button, summary, [role=group]") !== null;

interface AnswerButtonsProps {
  flag: FlagView;
  audience: FlagAudience;
  actions: FlagActions;
  chosen: FixView | null;
  onDismiss: () => void;
}

/** On phones it stays at the bottom edge, in reach of a thumb, with the fix that it applies. */
const bar =
  "flex flex-col gap-2 max-md:fixed max-md:inset-x-0 max-md:bottom-0 max-md:z-10 max-md:border-line max-md:border-t max-md:bg-bg max-md:px-4 max-md:py-3 max-sm:bottom-[calc(56px+env(safe-area-inset-bottom,0px))] print:hidden";

function AnswerButtons({ flag, audience, actions, chosen, onDismiss }: AnswerButtonsProps) {
  const text = useFlagText(audience.zone);
  const others = flag.fixes.length - 1;
  return (
    <div data-flag-answers className={bar}>
      {chosen ? (
        <>
          <p className="flex items-baseline justify-between gap-3 md:hidden">
            <span className="min-w-0 truncate font-medium">{text.message(chosen.label)}</span>
            {others > 0 ? (
              <a
                href="#fixes"
                className="shrink-0 rounded-xs py-1 text-ink-2 text-xs underline underline-offset-2"
              >
                Other {others}
              </a>
            ) : null}
          </p>
          <Button
            variant="primary"
            pending={actions.applying}
            pendingLabel="Applying"
            onClick={() => void actions.apply(flag, chosen)}
            className="w-full"
          >
            Apply fix <Kbd>Enter</Kbd>
          </Button>
        </>
      ) : null}
      <div className="flex gap-2">
        {flag.standing === "open" ? (
          <Button
            variant={chosen || flag.tense === "happened" ? "secondary" : "primary"}
            className="flex-1 px-2"
            onClick={() => void actions.acknowledge(flag)}
          >
            Acknowledge
          </Button>
        ) : null}
        <SnoozeMenu
          zone={audience.zone}
          className="flex-1 px-2"
          onSnooze={(until) => void actions.snooze(flag, until)}
        />
        <Button className="flex-1 px-2" onClick={onDismiss}>
          Dismiss
        </Button>
      </div>
    </div>
  );
}
