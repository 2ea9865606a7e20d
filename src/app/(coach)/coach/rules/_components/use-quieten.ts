"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { showToast } from "@/app/_ui/toast-store";
import type { QuietAthlete, QuietChoices } from "@/lib/domain/rule-health";
import type { RuleDecision } from "@/lib/domain/rule-settings";
import { newId, type RequestId, type RuleSettingId } from "@/lib/ids";

type Send = () => Promise<unknown>;

/** Carries out one way to hear less of a rule, says so, and offers to take it back. True where it was done. */
export function useQuieten(choices: QuietChoices) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const saving = useMutation(trpc.rules.saveDefault.mutationOptions());
  const tuning = useMutation(trpc.rules.tune.mutationOptions());
  const inputOf = (decision: RuleDecision, reason: string) => ({
    requestId: newId<RequestId>(),
    id: newId<RuleSettingId>(),
    ruleId: choices.ruleId,
    decision,
    reason,
  });

  const run = async (send: Send, said: string, back?: Send): Promise<boolean> => {
    try {
      await send();
      showToast(back ? { message: said, undo: () => void run(back, "As it was before") } : { message: said });
      await client.invalidateQueries();
      return true;
    } catch {
      showToast("That did not reach the server. The rule is as it was.");
      return false;
    }
  };
  const ofDefault = (decision: RuleDecision): Send => {
    const input = inputOf(decision, "");
    return () => saving.mutateAsync(input);
  };

  return {
    pending: saving.isPending || tuning.isPending,
    speakFrom: (value: number, said: string): Promise<boolean> => {
      const { threshold } = choices;
      if (!threshold) return Promise.resolve(false);
      const to = (each: number | null) =>
        ofDefault({ kind: "threshold", threshold: threshold.name, value: each });
      return run(to(value), said, to(threshold.own));
    },
    speak: (to: "lower" | null, said: string): Promise<boolean> =>
      run(
        ofDefault({ kind: "level", to }),
        said,
        ofDefault({ kind: "level", to: choices.isLower ? "lower" : null }),
      ),
    switchOffFor: (athletes: readonly QuietAthlete[], reason: string, said: string): Promise<boolean> => {
      const each =
        (decision: (athlete: QuietAthlete) => RuleDecision, why: string): Send =>
        async () => {
          for (const athlete of athletes) {
            const { athleteId } = athlete;
            await tuning.mutateAsync({ athleteId, ...inputOf(decision(athlete), why) });
          }
        };
      return run(
        each(() => ({ kind: "switch", to: "off" }), reason),
        said,
        each(({ switched }) => ({ kind: "switch", to: switched }), "As before"),
      );
    },
  };
}
