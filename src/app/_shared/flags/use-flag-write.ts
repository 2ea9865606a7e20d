"use client";

import { useQueryClient } from "@tanstack/react-query";
import { isTRPCClientError } from "@trpc/client";
import { standingWords } from "@/app/_shared/flags/standing-words";
import { useTRPC } from "@/app/_trpc/client";
import { showToast } from "@/app/_ui/toast-store";
import type { FlagStanding } from "@/lib/domain/flag-view";

type Answer =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: string; readonly standing?: FlagStanding };

/** Sends a write about a flag, says how it went, and brings every view up to date. True where it was done. */
export function useFlagWrite() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const refresh = () =>
    Promise.all(
      [trpc.flags, trpc.rules, trpc.plan, trpc.overview, trpc.roster, trpc.triage].map((noun) =>
        client.invalidateQueries({ queryKey: noun.pathKey() }),
      ),
    );
  return async function run<Result extends Answer>(
    send: () => Promise<Result>,
    done: (result: Extract<Result, { ok: true }>) => void,
  ): Promise<boolean> {
    try {
      const result = await send();
      if (result.ok) done(result as Extract<Result, { ok: true }>);
      else showToast(refusalSentence(result));
      await refresh();
      return result.ok;
    } catch (error) {
      showToast({
        message: failureSentence(error),
        action: { label: "Try again", run: () => void run(send, done) },
      });
      return false;
    }
  };
}

/** The server's own words where it answered. */
const failureSentence = (error: unknown): string =>
  isTRPCClientError(error) && error.data
    ? error.message
    : "That did not reach the server. The flag is as it was.";

const refusals: Readonly<Record<string, string>> = {
  "fix-gone": "The plan has changed, and this fix with it. The flag shows what fits now.",
  "changed-elsewhere": "Somebody else has just changed these sessions. The flag shows what fits now.",
  "not-found": "A session of this fix is gone. The flag shows what fits now.",
  done: "A session of this fix is logged by now, so the plan for it stays.",
  locked: "A session of this fix is locked. Unlock it first.",
  race: "A fix never moves a race. Move it in the week by hand.",
  "no-steps": "The session has no repeated steps to change.",
  "no-sets": "The lift has no such exercise to change.",
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
