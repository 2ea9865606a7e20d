"use client";

import { useMutation } from "@tanstack/react-query";
import type { FlagAudience } from "@/app/_shared/flags/flag-audience";
import { useFlagWrite } from "@/app/_shared/flags/use-flag-write";
import { useTRPC } from "@/app/_trpc/client";
import { showToast } from "@/app/_ui/toast-store";
import type { RuleDecision, RuleTuning } from "@/lib/domain/rule-settings";
import { newId, type RequestId, type RuleSettingId } from "@/lib/ids";

interface Decided {
  readonly decision: RuleDecision;
  readonly reason: string;
  /** What to say when it is done. */
  readonly said: string;
}

/** Sets a rule for one athlete or for all of a coach's. Each says what happened, and offers to take it back. */
export function useTuning(audience: FlagAudience, tuning: RuleTuning) {
  const trpc = useTRPC();
  const run = useFlagWrite();
  const tuningOne = useMutation(trpc.rules.tune.mutationOptions());
  const savingDefault = useMutation(trpc.rules.saveDefault.mutationOptions());
  const inputOf = ({ decision, reason }: Pick<Decided, "decision" | "reason">) => ({
    requestId: newId<RequestId>(),
    id: newId<RuleSettingId>(),
    ruleId: tuning.ruleId,
    decision,
    reason,
  });

  const tune = (decided: Decided, isUndo = false): Promise<boolean> => {
    const input = { athleteId: audience.athleteId, ...inputOf(decided) };
    const before = { decision: asBefore(tuning, decided.decision), reason: "As before" };
    return run(
      () => tuningOne.mutateAsync(input),
      () =>
        showToast(
          isUndo
            ? { message: decided.said }
            : { message: decided.said, undo: () => void tune({ ...before, said: "As it was before" }, true) },
        ),
    );
  };
  const saveDefault = (decided: Decided): Promise<boolean> => {
    const input = inputOf(decided);
    return run(
      () => savingDefault.mutateAsync(input),
      () => showToast({ message: decided.said }),
    );
  };
  return { tune, saveDefault, pending: tuningOne.isPending || savingDefault.isPending };
}

/** The decision about the same thing that counts now, to return to. */
function asBefore(
  { thresholds, switchOrigin, switchedBy, quietened }: RuleTuning,
  decision: RuleDecision,
): RuleDecision {
  if (decision.kind === "switch")
    return { kind: "switch", to: switchOrigin === "athlete" ? (switchedBy?.value ?? null) : null };
  if (decision.kind === "level")
    return { kind: "level", to: quietened?.origin === "athlete" ? quietened.value : null };
  const set = thresholds.find(({ name }) => name === decision.threshold)?.athlete;
  return { kind: "threshold", threshold: decision.threshold, value: set?.value ?? null };
}
