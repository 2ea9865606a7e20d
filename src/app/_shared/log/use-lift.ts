"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { currentInstant } from "@/app/_shared/clock";
import { goesOnAtOnce, nextOpen, withoutSet, withSet } from "@/app/_shared/log/lift-changes";
import { deviationsOf } from "@/app/_shared/log/lift-deviations";
import { doneSets, type LiftDraft, massText, readSet, type SetDraft } from "@/app/_shared/log/lift-draft";
import { startRest } from "@/app/_shared/log/rest-clock";
import { dropLift, keepLift } from "@/app/_shared/log/stored-lift";
import { problemOf, type Written } from "@/app/_shared/log/use-log-writes";
import { useQueue } from "@/app/_shared/offline/queue-state";
import type { Outcome } from "@/app/_shared/offline/sender";
import { submit } from "@/app/_shared/offline/submit";
import { useTRPC } from "@/app/_trpc/client";
import { showToast } from "@/app/_ui/toast-store";
import { localDateTimeAt } from "@/lib/dates/time-zone";
import type { Athlete } from "@/lib/domain/athlete";
import { newId, type RequestId } from "@/lib/ids";
import type { QueuedInput, QueuedProcedure } from "@/lib/offline/queue";
import type { Seconds } from "@/lib/units/duration";
import type { SessionEffort, SetRpe } from "@/lib/units/effort";

/** What is wrong in a row that was to be ticked. */
export interface RowProblem {
  readonly setId: string;
  readonly field: "load" | "reps" | "rpe";
  readonly message: string;
}

/** A lift that is written down, here or on the server. */
export type Finished = Extract<Written, { readonly ok: true }>;

/** A lift while it is being logged. Every change is kept on this device at once, and every tick is sent when it can be. */
export function useLift(name: string, initial: LiftDraft, athlete: Athlete) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const latest = useRef(initial);
  const [draft, setDraft] = useState(initial);
  const [problem, setProblem] = useState<RowProblem | null>(null);
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
    const { requestId } = attempt.current;
    const became = await sync.send("log.finishLift", { ...input, requestId });
    const message = problemOf(became);
    if (message !== null) return { ok: false, message };
    dropLift(name);
    const waiting = became.kind === "waiting";
    if (!waiting) {
      await Promise.all(
        [trpc.log, trpc.plan, trpc.flags, trpc.overview].map((noun) =>
          client.invalidateQueries({ queryKey: noun.pathKey() }),
        ),
      );
    }
    return { ok: true, id: current.id, waiting };
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

/** Ticks as they are made: on this device at once, and sent one after the other. */
function useSetSync(current: () => LiftDraft, athlete: Athlete) {
  const waiting = useQueue();

  async function send(procedure: QueuedProcedure, input: QueuedInput): Promise<Outcome> {
    const { id: lane, title } = current();
    return submit({ procedure, input, lane, title });
  }

  /** What became of a tick is said only where it was not taken: the next one is made meanwhile. */
  async function put(procedure: QueuedProcedure, input: QueuedInput) {
    const problem = problemOf(await send(procedure, input));
    if (problem !== null) showToast(problem);
  }

  return {
    send,
    save: (id: string) => {
      const set = doneSets(current()).find((each) => each.id === id);
      if (!set) return;
      const input = { lift: liftOf(current(), athlete), set: asSent(set), requestId: newId<RequestId>() };
      void put("log.saveSet", input);
    },
    remove: (setId: string) => {
      void put("log.removeSet", { id: current().id, setId, requestId: newId<RequestId>() });
    },
    unsent: waiting.filter(({ lane }) => lane === current().id).length,
  };
}
