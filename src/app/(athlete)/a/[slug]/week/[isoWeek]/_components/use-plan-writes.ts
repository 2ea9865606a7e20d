"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import {
  forgetStep,
  historyOf,
  noteStep,
  type PlanStep,
  usePlanHistory,
} from "@/app/_shared/plan/plan-history";
import type { Conflict } from "@/app/_shared/session-editor/conflict-dialog";
import { refusalSentence } from "@/app/_shared/session-editor/refusals";
import { useTRPC } from "@/app/_trpc/client";
import { showToast, type ToastContent } from "@/app/_ui/toast-store";
import type { IsoWeek } from "@/lib/dates/week";
import type { RecordedPlanChange } from "@/lib/domain/plan-change";
import type { PlannedSession, SessionContent } from "@/lib/domain/session";
import type { AthleteId, PlanChangeId } from "@/lib/ids";
import { request } from "./request";
import { type PlanWeek, withAnswer, withChanges } from "./week-model";

interface Answered {
  readonly ok: true;
  readonly changeId: PlanChangeId;
  readonly label: string;
  readonly sessions: readonly PlannedSession[];
  readonly removed: readonly string[];
  readonly flags: { readonly raised: readonly unknown[]; readonly resolved: readonly unknown[] };
}
interface Refused {
  readonly ok: false;
  readonly reason: string;
  readonly mine?: SessionContent | null;
  readonly theirs?: PlannedSession | null;
}

export interface PlanWrite {
  /** What happened, for the toast: "Heavy legs moved to Wednesday PM". The server's words where absent. */
  readonly message?: string;
  readonly optimistic?: readonly RecordedPlanChange[];
  readonly send: (latest: (id: string) => PlannedSession | undefined) => Promise<Answered | Refused>;
  readonly overwrite?: (version: number) => void;
  /** How far the change may reach beyond itself, as part of its step. */
  readonly choices?: (step: PlanChangeId) => ToastContent["choices"];
  /** An undo or redo is no new step. */
  readonly history?: "undo" | "redo";
}

/** Every write of the planner: shown at once, sent one after the other, put back where the server refuses. */
export function usePlanWrites(athleteId: AthleteId, week: IsoWeek) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const undoMutation = useMutation(trpc.plan.undo.mutationOptions());
  const redoMutation = useMutation(trpc.plan.redo.mutationOptions());
  const [pending, setPending] = useState(0);
  const [failed, setFailed] = useState(false);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const { past, future } = usePlanHistory(athleteId);
  const key = trpc.plan.week.queryKey({ athleteId, week });

  const change = (apply: (current: PlanWeek) => PlanWeek) =>
    client.setQueryData<PlanWeek>(key, (current) => (current ? apply(current) : current));
  const latest = (id: string) =>
    client.getQueryData<PlanWeek>(key)?.sessions.find(({ session }) => session.id === id)?.session;
  const refresh = () =>
    Promise.all(
      [trpc.plan, trpc.flags].map((noun) => client.invalidateQueries({ queryKey: noun.pathKey() })),
    );

  const settle = (write: PlanWrite, result: Answered | Refused) => {
    if (!result.ok) {
      if (result.reason === "changed-elsewhere") {
        const { mine = null, theirs = null } = result;
        setConflict({ mine, theirs, overwrite: write.overwrite ?? null });
      } else {
        showToast(refusalSentence(result.reason));
      }
      return;
    }
    change((current) => withAnswer(current, result));
    const made = { id: result.changeId, label: result.label };
    noteStep(athleteId, made, write.history);
    const choices = write.choices?.(made.id);
    showToast({
      message: `${wordsOf(write, result)}${flagWords(result.flags)}`,
      ...(write.history ? {} : { undo: () => void step("undo", made) }),
      ...(choices ? { choices } : {}),
    });
  };

  const run = (write: PlanWrite): Promise<boolean> => {
    if (write.optimistic) change((current) => withChanges(current, write.optimistic ?? []));
    setPending((count) => count + 1);
    const sent = queue.current.then(async () => {
      try {
        const result = await write.send(latest);
        settle(write, result);
        setFailed(!result.ok);
        return result.ok;
      } catch (error) {
        setFailed(true);
        showToast({
          message: `Couldn't save the last change. ${error instanceof Error ? error.message : ""}`.trim(),
          action: { label: "Retry", run: () => void run(write) },
        });
        return false;
      } finally {
        setPending((count) => count - 1);
        await refresh();
      }
    });
    queue.current = sent;
    return sent;
  };

  /** A step back or forward again: the one named, else the last there is once what is on its way has arrived. */
  function step(way: "undo" | "redo", named?: PlanStep): Promise<boolean> {
    const ids = request(athleteId);
    let chosen = named;
    return run({
      history: way,
      send: async () => {
        chosen ??= historyOf(athleteId)[way === "undo" ? "past" : "future"].at(-1);
        if (!chosen) return { ok: false as const, reason: "no-step" };
        const { id: changeId } = chosen;
        const answer = await (way === "undo" ? undoMutation : redoMutation).mutateAsync({ ...ids, changeId });
        if (!answer.ok) forgetStep(athleteId, changeId);
        return answer;
      },
    });
  }

  const undo = () => void (past.length + pending > 0 && step("undo"));
  const redo = () => void (future.length > 0 && step("redo"));

  /** Takes back, or does again, a step of the list of changes, whoever made it. */
  const restore = (id: PlanChangeId, label: string, isUndone: boolean) =>
    step(isUndone ? "redo" : "undo", { id, label });

  return {
    run,
    restore,
    undo,
    redo,
    canUndo: past.length > 0,
    canRedo: future.length > 0,
    isPending: pending > 0,
    /** The last write did not go through; a toast says why and offers to try again. */
    hasFailed: failed,
    conflict,
    closeConflict: () => setConflict(null),
    refresh,
  };
}

function wordsOf({ message, history }: PlanWrite, { label }: Answered): string {
  if (history) return `${history === "undo" ? "Undone" : "Done again"}: ${label}`;
  return message ?? label;
}

function flagWords({ raised, resolved }: Answered["flags"]): string {
  const parts = [
    resolved.length > 0 ? `${countOf(resolved.length)} cleared` : "",
    raised.length > 0 ? `${countOf(raised.length)} raised` : "",
  ].filter(Boolean);
  return parts.length > 0 ? `. ${parts.join(", ")}` : "";
}

const countOf = (flags: number) => `${flags} ${flags === 1 ? "flag" : "flags"}`;
