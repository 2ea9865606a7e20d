"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { FlagAudience } from "@/app/_shared/flags/flag-audience";
import { standingWords } from "@/app/_shared/flags/flag-words";
import { useFlagText } from "@/app/_shared/flags/use-flag-text";
import { useTRPC } from "@/app/_trpc/client";
import { showToast } from "@/app/_ui/toast-store";
import type { DismissReason } from "@/lib/domain/flag";
import type { FlagBrief, FlagStanding, MessageText } from "@/lib/domain/flag-view";
import { newId, type PlanChangeId, type RequestId } from "@/lib/ids";
import type { SnoozeUntil } from "@/lib/schemas/flags";

interface FixToApply {
  readonly id: string;
  readonly label: MessageText;
}

type Answer =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: string; readonly standing?: FlagStanding };

/** What a person can do about a flag. Each says what happened, and offers to take it back. */
export function useFlagActions(audience: FlagAudience) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const text = useFlagText(audience.zone);
  const applying = useMutation(trpc.flags.applyFix.mutationOptions());
  const undoing = useMutation(trpc.plan.undo.mutationOptions());
  const acknowledging = useMutation(trpc.flags.acknowledge.mutationOptions());
  const snoozing = useMutation(trpc.flags.snooze.mutationOptions());
  const dismissing = useMutation(trpc.flags.dismiss.mutationOptions());
  const reopening = useMutation(trpc.flags.reopen.mutationOptions());

  const { athleteId } = audience;
  const request = () => ({ athleteId, requestId: newId<RequestId>() });
  const refresh = () =>
    Promise.all(
      [trpc.flags, trpc.plan, trpc.overview, trpc.roster].map((noun) =>
        client.invalidateQueries({ queryKey: noun.pathKey() }),
      ),
    );

  /** Sends, says how it went, and brings every view up to date. */
  async function run<Result extends Answer>(
    send: () => Promise<Result>,
    done: (result: Extract<Result, { ok: true }>) => void,
  ): Promise<boolean> {
    try {
      const result = await send();
      if (result.ok) done(result as Extract<Result, { ok: true }>);
      else showToast(refusalSentence(result));
      await refresh();
      return result.ok;
    } catch {
      showToast({
        message: "That did not reach the server. The flag is as it was.",
        action: { label: "Try again", run: () => void run(send, done) },
      });
      return false;
    }
  }

  const undoChange = (changeId: PlanChangeId) =>
    void run(
      () => undoing.mutateAsync({ ...request(), changeId }),
      (result) => showToast(`Undone: ${result.label}`),
    );

  const reopen = (flag: Pick<FlagBrief, "id">) => {
    const input = { ...request(), flagId: flag.id };
    return run(
      () => reopening.mutateAsync(input),
      () => showToast("The flag is open again"),
    );
  };

  const apply = (flag: Pick<FlagBrief, "id">, fix: FixToApply) => {
    const label = text.message(fix.label);
    const input = { ...request(), flagId: flag.id, fixId: fix.id, label };
    return run(
      () => applying.mutateAsync(input),
      ({ changeId, flags }) =>
        showToast({
          message: `${label}${clearedText(flags.resolved.length)}`,
          undo: () => undoChange(changeId),
        }),
    );
  };

  const acknowledge = (flag: Pick<FlagBrief, "id">) => {
    const input = { ...request(), flagId: flag.id };
    return run(
      () => acknowledging.mutateAsync(input),
      () =>
        showToast({
          message: "Acknowledged. It opens again if it gets more severe",
          undo: () => void reopen(flag),
        }),
    );
  };

  const snooze = (flag: Pick<FlagBrief, "id">, until: SnoozeUntil) => {
    const input = { ...request(), flagId: flag.id, until };
    return run(
      () => snoozing.mutateAsync(input),
      () =>
        showToast({ message: "Put off. It comes back if it still stands", undo: () => void reopen(flag) }),
    );
  };

  const dismiss = (flag: Pick<FlagBrief, "id">, reason: DismissReason, note: string) => {
    const input = { ...request(), flagId: flag.id, reason, note };
    return run(
      () => dismissing.mutateAsync(input),
      () => showToast({ message: "Dismissed. It stays in the history", undo: () => void reopen(flag) }),
    );
  };

  const pending = [applying, acknowledging, snoozing, dismissing, reopening].some(
    ({ isPending }) => isPending,
  );
  return { apply, acknowledge, snooze, dismiss, reopen, undoChange, pending, applying: applying.isPending };
}

export type FlagActions = ReturnType<typeof useFlagActions>;

const clearedText = (count: number) =>
  count === 0 ? "" : count === 1 ? ". 1 flag cleared" : `. ${count} flags cleared`;

const refusals: Readonly<Record<string, string>> = {
  "fix-gone": "The plan has changed, and this fix with it. The flag shows what fits now.",
  "changed-elsewhere": "Somebody else has just changed these sessions. The flag shows what fits now.",
  "not-found": "A session of this fix is gone. The flag shows what fits now.",
  done: "A session of this fix is logged by now, so the plan for it stays.",
  locked: "A session of this fix is locked. Unlock it first.",
  race: "A fix never moves a race. Move it in the week by hand.",
  "no-steps": "The session has no repeated steps to change.",
  "undone-already": "That was undone before.",
  "no-next-session": "No session is planned in the next 60 days. Choose a day instead.",
  "date-not-ahead": "Choose a day after today.",
  "date-too-far": "Choose a day within a year.",
};

function refusalSentence({ reason, standing }: Extract<Answer, { ok: false }>): string {
  if (reason === "settled" && standing)
    return `This flag is settled already: ${standingWords[standing].toLowerCase()}.`;
  return refusals[reason] ?? "That was not possible. Reload the page and try again.";
}
