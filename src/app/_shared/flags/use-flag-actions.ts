"use client";

import { useMutation } from "@tanstack/react-query";
import type { FlagAudience } from "@/app/_shared/flags/flag-audience";
import { useFlagText } from "@/app/_shared/flags/use-flag-text";
import { useFlagWrite } from "@/app/_shared/flags/use-flag-write";
import { useTRPC } from "@/app/_trpc/client";
import { showToast } from "@/app/_ui/toast-store";
import type { DismissReason } from "@/lib/domain/flag";
import type { FlagBrief, MessageText } from "@/lib/domain/flag-view";
import { newId, type PlanChangeId, type RequestId } from "@/lib/ids";
import type { SnoozeUntil } from "@/lib/schemas/flags";

interface FixToApply {
  readonly id: string;
  readonly label: MessageText;
}

/** What a person can do about a flag. Each says what happened, and offers to take it back. */
export function useFlagActions(audience: FlagAudience) {
  const plan = useFixActions(audience);
  const { acknowledge, snooze, dismiss, reopen, answering } = useFlagAnswers();
  return {
    ...plan,
    acknowledge: (flag: Named) => acknowledge(audience, flag),
    snooze: (flag: Named, until: SnoozeUntil) => snooze(audience, flag, until),
    dismiss: (flag: Named, reason: DismissReason, note: string) => dismiss(audience, flag, reason, note),
    reopen: (flag: Named) => reopen(audience, flag),
    pending: plan.applying || answering,
  };
}

type Named = Pick<FlagBrief, "id">;
type Whose = Pick<FlagAudience, "athleteId">;

/** What every write carries, made once for each try of a person: a retry must be the very same request. */
const requestOf = ({ athleteId }: Whose) => ({ athleteId, requestId: newId<RequestId>() });

function useFixActions(audience: FlagAudience) {
  const trpc = useTRPC();
  const run = useFlagWrite();
  const text = useFlagText(audience.zone);
  const applying = useMutation(trpc.flags.applyFix.mutationOptions());
  const undoing = useMutation(trpc.plan.undo.mutationOptions());

  const undoChange = (changeId: PlanChangeId) => {
    const input = { ...requestOf(audience), changeId };
    return run(
      () => undoing.mutateAsync(input),
      ({ label }) => showToast(`Undone: ${label}`),
    );
  };
  const apply = (flag: Named, fix: FixToApply) => {
    const label = text.message(fix.label);
    const input = { ...requestOf(audience), flagId: flag.id, fixId: fix.id, label };
    return run(
      () => applying.mutateAsync(input),
      ({ changeId, flags }) =>
        showToast({
          message: `${label}${clearedText(flags.resolved.length)}`,
          undo: () => void undoChange(changeId),
        }),
    );
  };
  return { apply, undoChange, applying: applying.isPending };
}

/** What a person can say about flags of one athlete or another, without a change of the plan. */
export function useFlagAnswers() {
  const trpc = useTRPC();
  const run = useFlagWrite();
  const acknowledging = useMutation(trpc.flags.acknowledge.mutationOptions());
  const snoozing = useMutation(trpc.flags.snooze.mutationOptions());
  const dismissing = useMutation(trpc.flags.dismiss.mutationOptions());
  const reopening = useMutation(trpc.flags.reopen.mutationOptions());
  const inputFor = (whose: Whose, flag: Named) => ({ ...requestOf(whose), flagId: flag.id });

  const reopen = (whose: Whose, flag: Named) => {
    const input = inputFor(whose, flag);
    return run(
      () => reopening.mutateAsync(input),
      () => showToast("The flag is open again"),
    );
  };
  const say = (message: string, whose: Whose, flag: Named) => () =>
    showToast({ message, undo: () => void reopen(whose, flag) });

  const acknowledge = (whose: Whose, flag: Named) => {
    const input = inputFor(whose, flag);
    return run(
      () => acknowledging.mutateAsync(input),
      say("Acknowledged. It opens again if it gets more severe", whose, flag),
    );
  };
  const snooze = (whose: Whose, flag: Named, until: SnoozeUntil) => {
    const input = { ...inputFor(whose, flag), until };
    return run(
      () => snoozing.mutateAsync(input),
      say("Put off. It comes back if it still stands", whose, flag),
    );
  };
  const dismiss = (whose: Whose, flag: Named, reason: DismissReason, note: string) => {
    const input = { ...inputFor(whose, flag), reason, note };
    return run(() => dismissing.mutateAsync(input), say("Dismissed. It stays in the history", whose, flag));
  };
  const all = [acknowledging, snoozing, dismissing, reopening];
  return { acknowledge, snooze, dismiss, reopen, answering: all.some(({ isPending }) => isPending) };
}

export type FlagActions = ReturnType<typeof useFlagActions>;

const clearedText = (count: number) =>
  count === 0 ? "" : count === 1 ? ". 1 flag cleared" : `. ${count} flags cleared`;
