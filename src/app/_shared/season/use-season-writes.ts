"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { showToast } from "@/app/_ui/toast-store";
import type { SeasonEdit } from "@/lib/domain/season-edit";
import { type AthleteId, newId, type PlanChangeId, type RequestId } from "@/lib/ids";
import { expectedSeason } from "./season-model";
import { seasonRefusal } from "./season-refusals";
import { useWriteQueue } from "./use-write-queue";

interface Answered {
  readonly ok: true;
  readonly changeId: PlanChangeId;
  readonly label: string;
  readonly flags: { readonly raised: readonly unknown[]; readonly resolved: readonly unknown[] };
}
interface Step {
  readonly id: PlanChangeId;
  readonly label: string;
}

interface History {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}
const noHistory: History = { past: [], future: [] };

/** Every write of a season: shown at once, sent one after the other, put back where the server refuses. */
export function useSeasonWrites(athleteId: AthleteId) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const editing = useMutation(trpc.plan.editSeason.mutationOptions());
  const undoing = useMutation(trpc.plan.undo.mutationOptions());
  const redoing = useMutation(trpc.plan.redo.mutationOptions());
  const publishing = useMutation(trpc.plan.publishSeason.mutationOptions());
  const [history, setHistory] = useState(noHistory);
  const latest = useRef(history);
  const key = trpc.plan.season.queryKey({ athleteId });

  const refresh = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: trpc.plan.pathKey() }),
      client.invalidateQueries({ queryKey: trpc.flags.pathKey() }),
    ]);
  const { send, isPending } = useWriteQueue({ refresh, refusal: seasonRefusal });

  /** One act of a person: one step of the history, however many blocks and weeks it touches. */
  async function edit(edits: readonly SeasonEdit[]): Promise<boolean> {
    const shown = client.getQueryData(key);
    if (!shown) return false;
    const expected = expectedSeason(shown, edits, { athleteId, thisWeek: shown.thisWeek });
    if (!expected.ok) {
      showToast(seasonRefusal(expected.reason));
      return false;
    }
    if (Object.keys(expected.seen).length === 0) return true;
    void client.cancelQueries({ queryKey: key });
    client.setQueryData(key, { ...shown, ...expected.season });
    const input = { athleteId, requestId: newId<RequestId>(), edits: [...edits], seen: expected.seen };
    return send(
      () => editing.mutateAsync(input),
      ({ changeId, label, flags }) => {
        const made = { id: changeId, label };
        keep(({ past }) => ({ past: [...past, made], future: [] }));
        showToast({ message: `${label}${flagWords(flags)}`, undo: () => void step("undo", made) });
      },
    );
  }

  function keep(change: (history: History) => History) {
    latest.current = change(latest.current);
    setHistory(latest.current);
  }

  /** A step back or forward again: the one named, else the last there is once what is on its way has arrived. */
  function step(way: "undo" | "redo", named?: Step): Promise<boolean> {
    const [from, to] = way === "undo" ? (["past", "future"] as const) : (["future", "past"] as const);
    const requestId = newId<RequestId>();
    let chosen = named;
    return send(
      async () => {
        chosen ??= latest.current[from].at(-1);
        if (!chosen) return { ok: false as const, reason: "no-step" };
        const { id: changeId } = chosen;
        const input = { athleteId, requestId, changeId };
        const answer = await (way === "undo" ? undoing : redoing).mutateAsync(input);
        // What cannot be taken back any more must not stand before what still can.
        if (!answer.ok)
          keep((steps) => ({ ...steps, [from]: steps[from].filter(({ id }) => id !== changeId) }));
        return answer;
      },
      ({ label }) => {
        const taken = chosen;
        if (taken)
          keep((steps) => ({
            ...steps,
            [from]: steps[from].filter(({ id }) => id !== taken.id),
            [to]: [...steps[to], taken],
          }));
        showToast(`${way === "undo" ? "Undone" : "Done again"}: ${label}`);
      },
    );
  }

  /** Sends blocks and weeks to the athlete as they are shown. */
  function publish(): Promise<boolean> {
    const shown = client.getQueryData(key);
    if (!shown) return Promise.resolve(false);
    const seen = Object.fromEntries([
      ...shown.blocks.map(({ id, version }) => [id, version]),
      ...shown.weeks.map(({ startDate, version }) => [startDate, version]),
    ]);
    const input = { athleteId, requestId: newId<RequestId>(), seen };
    return send(
      () => publishing.mutateAsync(input),
      ({ flags }) => showToast(`Season published${flagWords(flags)}`),
    );
  }

  /** Takes back, or does again, a step of the list of changes, whoever made it. */
  const restore = (id: PlanChangeId, label: string, isUndone: boolean) =>
    step(isUndone ? "redo" : "undo", { id, label });
  return {
    edit,
    publish,
    restore,
    undo: history.past.length > 0 || isPending ? () => void step("undo") : null,
    redo: history.future.length > 0 ? () => void step("redo") : null,
    isPending,
  };
}

function flagWords({ raised, resolved }: Answered["flags"]): string {
  const count = (flags: number) => `${flags} ${flags === 1 ? "flag" : "flags"}`;
  const parts = [
    ...(resolved.length > 0 ? [`${count(resolved.length)} cleared`] : []),
    ...(raised.length > 0 ? [`${count(raised.length)} raised`] : []),
  ];
  return parts.length > 0 ? `. ${parts.join(", ")}` : "";
}

export type SeasonWrites = ReturnType<typeof useSeasonWrites>;
