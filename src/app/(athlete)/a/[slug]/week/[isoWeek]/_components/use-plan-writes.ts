"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
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

interface Step {
  readonly id: PlanChangeId;
  readonly label: string;
}

const histories = new Map<AthleteId, { past: Step[]; future: Step[] }>();

/** What this person did to this plan since the page was opened: it outlives the step to another week. */
function historyOf(athleteId: AthleteId) {
  const history = histories.get(athleteId) ?? { past: [], future: [] };
  histories.set(athleteId, history);
  return history;
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
  const { past, future } = historyOf(athleteId);
  const [depth, setDepth] = useState({ past: past.length, future: future.length });
  const key = trpc.plan.week.queryKey({ athleteId, week });

  const change = (apply: (current: PlanWeek) => PlanWeek) =>
    client.setQueryData<PlanWeek>(key, (current) => (current ? apply(current) : current));
  const latest = (id: string) =>
    client.getQueryData<PlanWeek>(key)?.sessions.find(({ session }) => session.id === id)?.session;
  const refresh = () =>
    Promise.all(
      [trpc.plan, trpc.flags].map((noun) => client.invalidateQueries({ queryKey: noun.pathKey() })),
    );

  const count = () => setDepth({ past: past.length, future: future.length });

  const settle = (write: PlanWrite, result: Answered | Refused) => {
    if (!result.ok) {
      count();
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
    forget(past, made.id);
    forget(future, made.id);
    if (write.history === "undo") future.push(made);
    else past.push(made);
    if (!write.history) future.length = 0;
    count();
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
  function step(way: "undo" | "redo", named?: Step): Promise<boolean> {
    const ids = request(athleteId);
    const steps = way === "undo" ? past : future;
    let chosen = named;
    return run({
      history: way,
      send: async () => {
        chosen ??= steps.at(-1);
        if (!chosen) return { ok: false as const, reason: "no-step" };
        const { id: changeId } = chosen;
        const answer = await (way === "undo" ? undoMutation : redoMutation).mutateAsync({ ...ids, changeId });
        // What cannot be taken back any more must not stand before what still can.
        if (!answer.ok) forget(steps, changeId);
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
    canUndo: depth.past > 0,
    canRedo: depth.future > 0,
    isPending: pending > 0,
    /** The last write did not go through; a toast says why and offers to try again. */
    hasFailed: failed,
    conflict,
    closeConflict: () => setConflict(null),
    refresh,
  };
}

/** A step stands in one of the two lists only, also when it was taken back from the list of changes. */
function forget(steps: Step[], id: PlanChangeId) {
  const index = steps.findIndex((step) => step.id === id);
  if (index >= 0) steps.splice(index, 1);
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
