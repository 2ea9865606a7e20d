"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { currentInstant } from "@/app/_shared/clock";
import { goesOnAtOnce, nextOpen, withoutSet, withSet } from "@/app/_shared/log/lift-changes";
import { deviationsOf } from "@/app/_shared/log/lift-deviations";
import { doneSets, type LiftDraft, massText, readSet, type SetDraft } from "@/app/_shared/log/lift-draft";
import { startRest } from "@/app/_shared/log/rest-clock";
import { dropLift, keepLift } from "@/app/_shared/log/stored-lift";
import { failureText, refusalText, type Written } from "@/app/_shared/log/use-log-writes";
import { useTRPC } from "@/app/_trpc/client";
import { showToast } from "@/app/_ui/toast-store";
import { localDateTimeAt } from "@/lib/dates/time-zone";
import type { Athlete } from "@/lib/domain/athlete";
import { newId, type RequestId } from "@/lib/ids";
import type { Seconds } from "@/lib/units/duration";
import type { SessionEffort, SetRpe } from "@/lib/units/effort";

/** What is wrong in a row that was to be ticked. */
export interface RowProblem {
  readonly setId: string;
  readonly field: "load" | "reps" | "rpe";
  readonly message: string;
}

/**
 * A lift while it is being logged. Every change is kept on this device at once; every tick is sent, and sent again
 * with the next one where it did not arrive.
 */
export function useLift(name: string, initial: LiftDraft, athlete: Athlete) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const latest = useRef(initial);
  const [draft, setDraft] = useState(initial);
  const [problem, setProblem] = useState<RowProblem | null>(null);
  const finishing = useMutation(trpc.log.finishLift.mutationOptions());
  const attempt = useRef<{ what: string; requestId: RequestId } | null>(null);

  function change(next: (draft: LiftDraft) => LiftDraft) {
    latest.current = next(latest.current);
    keepLift(name, latest.current);
    setDraft(latest.current);
  }
  const sync = useSetSync(() => latest.current, athlete);

  function tick(set: SetDraft, restSeconds: number | null) {
    if (set.ticked) {
      change((all) => withSet(all, set.id, { ticked: false }));
      return sync.remove(set.id);
    }
    const read = readSet(set, latest.current.unit);
    if (!read.ok) return setProblem({ setId: set.id, field: read.field, message: read.message });
    setProblem(null);
    change((all) => {
      const said = {
        ticked: true,
        load: read.load === null ? "" : set.load.trim() || massText(read.load, all.unit),
        reps: String(read.reps),
      };
      const ticked = withSet(all, set.id, said);
      const next = nextOpen(ticked, set.id);
      const words = next ? `set ${next.number} of ${next.exercise.toLowerCase()} next` : "all sets done";
      // Exercises in turn are done without a pause, unless the plan asks for one.
      const pauses = next !== null && (restSeconds !== null || !goesOnAtOnce(ticked, set.id));
      return { ...ticked, rest: pauses ? startRest(currentInstant(), restSeconds, words) : null };
    });
    sync.save(set.id);
  }

  function write(set: SetDraft, said: Partial<SetDraft>) {
    setProblem(null);
    change((all) => withSet(all, set.id, said));
  }

  /** A value of a ticked set was changed: what is on the server follows. */
  function settle(set: SetDraft) {
    const now = latest.current.exercises.flatMap(({ sets }) => sets).find(({ id }) => id === set.id);
    if (!now?.ticked) return;
    const read = readSet(now, latest.current.unit);
    if (read.ok) sync.save(set.id);
    else setProblem({ setId: set.id, field: read.field, message: read.message });
  }

  function remove(set: SetDraft) {
    const before = latest.current;
    change((all) => withoutSet(all, set.id));
    if (set.ticked) sync.remove(set.id);
    showToast({
      message: "Set deleted",
      undo: () => {
        change((all) => ({ ...all, exercises: before.exercises }));
        if (set.ticked) sync.save(set.id);
      },
    });
  }

  async function finish(duration: Seconds): Promise<Written> {
    const { current } = latest;
    const input = {
      lift: liftOf(current, athlete),
      sets: doneSets(current).map(asSent),
      duration,
      rpe: current.rpe as SessionEffort | null,
      feel: current.feel,
      note: current.note.trim(),
      deviations: deviationsOf(current),
    };
    const what = JSON.stringify(input);
    if (attempt.current?.what !== what) attempt.current = { what, requestId: newId<RequestId>() };
    try {
      await sync.settled();
      const result = await finishing.mutateAsync({ ...input, requestId: attempt.current.requestId });
      if (!result.ok) return { ok: false, message: refusalText(result) };
      dropLift(name);
      await Promise.all(
        [trpc.log, trpc.plan, trpc.flags, trpc.overview].map((noun) =>
          client.invalidateQueries({ queryKey: noun.pathKey() }),
        ),
      );
      return { ok: true, id: current.id };
    } catch (error) {
      return { ok: false, message: failureText(error) };
    }
  }

  return { draft, change, tick, write, settle, remove, finish, problem, unsent: sync.unsent };
}

export type Lift = ReturnType<typeof useLift>;

const liftOf = ({ id, plannedId, type, title, startedAt }: LiftDraft, { timeZone }: Athlete) => ({
  id,
  plannedId,
  type,
  title,
  start: localDateTimeAt(startedAt, timeZone),
  timeZone,
});

const asSent = (set: ReturnType<typeof doneSets>[number]) => ({ ...set, rpe: set.rpe as SetRpe | null });

/** Sends ticks one after the other. What did not arrive waits for the next tick, or until the line is back. */
function useSetSync(current: () => LiftDraft, athlete: Athlete) {
  const trpc = useTRPC();
  const saving = useMutation(trpc.log.saveSet.mutationOptions());
  const removing = useMutation(trpc.log.removeSet.mutationOptions());
  const waiting = useRef(
    new Map<string, { readonly kind: "save" | "remove"; readonly requestId: RequestId }>(),
  );
  const running = useRef<Promise<void> | null>(null);
  const [unsent, setUnsent] = useState(0);

  async function sendOne(id: string, kind: "save" | "remove", requestId: RequestId) {
    const draft = current();
    if (kind === "remove") {
      await removing.mutateAsync({ id: draft.id, setId: id as SetDraft["id"], requestId });
      return;
    }
    const set = doneSets(draft).find((each) => each.id === id);
    if (!set) return;
    const result = await saving.mutateAsync({ lift: liftOf(draft, athlete), set: asSent(set), requestId });
    if (!result.ok) showToast(refusalText(result));
  }

  async function drain() {
    for (const [id, { kind, requestId }] of [...waiting.current]) {
      try {
        await sendOne(id, kind, requestId);
        if (waiting.current.get(id)?.requestId === requestId) waiting.current.delete(id);
      } catch {
        break;
      }
    }
    setUnsent(waiting.current.size);
  }

  function flush(): Promise<void> {
    running.current = (running.current ?? Promise.resolve()).then(drain);
    return running.current;
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the listener reads what is current when it runs.
  useEffect(() => {
    const onOnline = () => void flush();
    window.addEventListener("online", onOnline);
    return () => window.removeEventListener("online", onOnline);
  }, []);

  const put = (id: string, kind: "save" | "remove") => {
    waiting.current.set(id, { kind, requestId: newId<RequestId>() });
    void flush();
  };
  return {
    save: (id: string) => put(id, "save"),
    remove: (id: string) => put(id, "remove"),
    settled: () => running.current ?? Promise.resolve(),
    unsent,
  };
}
