"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { showToast } from "@/app/_ui/toast-store";
import { localDateTimeAt } from "@/lib/dates/time-zone";
import type { LoggedSession } from "@/lib/domain/log";
import type { SkipReason } from "@/lib/domain/session";
import { type CompletedSessionId, newId, type PlannedSessionId, type RequestId } from "@/lib/ids";
import type { EditLogInput, LogSessionInput } from "@/lib/schemas/log";
import type { SessionEffort } from "@/lib/units/effort";

/** What a write came to. `message` says what to change or what stands in the way. */
export type Written =
  | { readonly ok: true; readonly id: CompletedSessionId }
  | { readonly ok: false; readonly message: string };

type Refused = { readonly ok: false; readonly reason: string };

const refusals: Readonly<Record<string, string>> = {
  "already-logged": "This planned session is logged already. Open it from Today to change it.",
  "plan-gone": "This session is no longer in your plan. Log it without the plan.",
  "changed-elsewhere": "This session was changed on another device. Reload the page and try again.",
  "cut-outside": "The second part would be empty. Choose a place inside the session.",
  "not-one-session": "These two are not one session: they are of different kinds, or too far apart.",
  "parts-gone": "A part of it was deleted or changed since. Bring that back first.",
  "imported-again": "This recording is in your log under another session by now. Delete that one first.",
  replaced: "This session was split or merged since. Undo that in its changes.",
};

export const refusalText = ({ reason }: Refused): string =>
  refusals[reason] ?? "That was not possible. Reload the page and try again.";

/** What a failed write says: a refusal in its own words, a lost connection in ours. */
export function failureText(error: unknown): string {
  const code = (error as { data?: { code?: string } | null }).data?.code;
  const spoken = error instanceof Error && code && code !== "INTERNAL_SERVER_ERROR";
  return spoken ? error.message : "That did not reach the server. What you typed is still here.";
}

/** The writes of a person's own log. Each says what happened and offers to take it back. */
export function useLogWrites() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const logging = useMutation(trpc.log.logSession.mutationOptions());
  const editing = useMutation(trpc.log.edit.mutationOptions());
  const skipping = useMutation(trpc.log.skip.mutationOptions());
  const deleting = useMutation(trpc.log.delete.mutationOptions());
  const restoring = useMutation(trpc.log.restore.mutationOptions());
  const relinking = useMutation(trpc.log.relink.mutationOptions());
  const requestFor = useStableRequest();

  const refresh = useRefresh();

  async function run(
    send: () => Promise<{ readonly ok: true } | Refused>,
    id: CompletedSessionId,
    goes = false,
  ): Promise<Written> {
    try {
      const result = await send();
      await refresh(goes && result.ok ? id : undefined);
      return result.ok ? { ok: true, id } : { ok: false, message: refusalText(result) };
    } catch (error) {
      return { ok: false, message: failureText(error) };
    }
  }

  /** For buttons: what failed is said in a toast, with another try. */
  async function act(send: () => Promise<Written>, done: () => void): Promise<boolean> {
    const written = await send();
    if (written.ok) done();
    else
      showToast({
        message: written.message,
        action: { label: "Try again", run: () => void act(send, done) },
      });
    return written.ok;
  }

  const restore = (id: CompletedSessionId) => {
    const input = { id, requestId: newId<RequestId>() };
    return act(
      () => run(() => restoring.mutateAsync(input), id),
      () => showToast("The session is back"),
    );
  };

  const takeBack = (id: CompletedSessionId, said: string) => {
    const input = { id, requestId: newId<RequestId>() };
    return act(
      () => run(() => deleting.mutateAsync(input), id, true),
      () => showToast(said),
    );
  };

  const remove = (id: CompletedSessionId, title: string) => {
    const input = { id, requestId: newId<RequestId>() };
    return act(
      () => run(() => deleting.mutateAsync(input), id, true),
      () => showToast({ message: `${title} deleted`, undo: () => void restore(id) }),
    );
  };

  const skip = (planned: { id: PlannedSessionId; title: string }, reason: SkipReason) => {
    const id = newId<CompletedSessionId>();
    const input = { id, plannedId: planned.id, reason, note: "", requestId: newId<RequestId>() };
    return act(
      () => run(() => skipping.mutateAsync(input), id),
      () =>
        showToast({
          message: `${planned.title} skipped`,
          undo: () => void takeBack(id, `${planned.title} is open again`),
        }),
    );
  };

  const log = (input: Omit<LogSessionInput, "requestId">) =>
    run(() => logging.mutateAsync({ ...input, requestId: requestFor(input) }), input.id);

  const edit = (input: Omit<EditLogInput, "requestId">) =>
    run(() => editing.mutateAsync({ ...input, requestId: requestFor(input) }), input.id);

  /** Adds the effort to a session that is logged without one. */
  async function rate(id: CompletedSessionId, rpe: number): Promise<boolean> {
    return act(
      () =>
        run(async () => {
          const { log: stored } = await client.fetchQuery(
            trpc.log.entry.queryOptions({ id }, { staleTime: 0 }),
          );
          if (!stored) return { ok: false, reason: "gone" };
          return editing.mutateAsync({
            ...editOf(stored),
            rpe: rpe as SessionEffort,
            requestId: newId<RequestId>(),
          });
        }, id),
      () => showToast("Effort saved"),
    );
  }

  const relink = (id: CompletedSessionId, plannedId: PlannedSessionId | null) => {
    const input = { id, plannedId, requestId: newId<RequestId>() };
    return act(
      () => run(() => relinking.mutateAsync(input), id),
      () => showToast(plannedId ? "Linked to the plan" : "Kept as unplanned"),
    );
  };

  const pending = [logging, editing, skipping, deleting, restoring, relinking].some(
    ({ isPending }) => isPending,
  );
  return { log, edit, skip, remove, restore, takeBack, rate, relink, refresh, pending };
}

export type LogWrites = ReturnType<typeof useLogWrites>;

/** A log as an edit sends it when nothing changes. */
export const editOf = (log: LoggedSession): Omit<EditLogInput, "requestId"> => ({
  id: log.id,
  version: log.version,
  type: log.type,
  title: log.title,
  start: localDateTimeAt(log.start, log.timeZone),
  timeZone: log.timeZone,
  duration: log.duration,
  distance: log.distance,
  rpe: log.rpe as SessionEffort | null,
  feel: log.feel,
  note: log.note,
});

/** Brings every view of the log up to date. What is `gone` is not asked for again while its page is being left. */
function useRefresh() {
  const trpc = useTRPC();
  const client = useQueryClient();
  return (gone?: string) =>
    Promise.all(
      [trpc.log, trpc.imports, trpc.plan, trpc.flags, trpc.overview, trpc.progress, trpc.wellness].map(
        (noun) =>
          client.invalidateQueries({
            queryKey: noun.pathKey(),
            predicate: ({ queryKey }) => !gone || !JSON.stringify(queryKey).includes(gone),
          }),
      ),
    );
}

/** The very same content tried again is the same request, so that it is never written twice. */
function useStableRequest() {
  const sent = useRef<{ what: string; requestId: RequestId } | null>(null);
  return (content: unknown): RequestId => {
    const what = JSON.stringify(content);
    if (sent.current?.what !== what) sent.current = { what, requestId: newId<RequestId>() };
    return sent.current.requestId;
  };
}
