"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { editOf } from "@/app/_shared/offline/log-as-edit";
import { refusalWords } from "@/app/_shared/offline/refusal-words";
import type { NewWrite, Outcome } from "@/app/_shared/offline/sender";
import { submit } from "@/app/_shared/offline/submit";
import { useTRPC } from "@/app/_trpc/client";
import { showToast } from "@/app/_ui/toast-store";
import type { LoggedSession } from "@/lib/domain/log";
import type { SkipReason } from "@/lib/domain/session";
import { type CompletedSessionId, newId, type PlannedSessionId, type RequestId } from "@/lib/ids";
import type { EditLogInput, LogSessionInput } from "@/lib/schemas/log";
import type { SessionEffort } from "@/lib/units/effort";

/** What a write came to. `message` says what to change or what stands in the way. */
export type Written =
  | {
      readonly ok: true;
      readonly id: CompletedSessionId;
      /** It is on this device and not yet on the server. */
      readonly waiting: boolean;
    }
  | { readonly ok: false; readonly message: string };

const unreachable = "That did not reach the server. What you typed is still here.";

/** What a failed write says: a refusal in its own words, a lost connection in ours. */
export function failureText(error: unknown): string {
  const code = (error as { data?: { code?: string } | null }).data?.code;
  const spoken = error instanceof Error && code && code !== "INTERNAL_SERVER_ERROR";
  return spoken ? error.message : unreachable;
}

/** What an outcome says where nothing was written. Null where it was, here or on the server. */
export function problemOf(outcome: Outcome): string | null {
  if (outcome.kind === "refused") return outcome.refusal.message;
  return outcome.kind === "failed" ? unreachable : null;
}

/** "Easy run saved", or where. */
export const savedWords = (title: string, { waiting }: { readonly waiting: boolean }): string =>
  waiting ? `${title} saved on this device` : `${title} saved`;

/** The writes of a person's own log. Each is on this device at once, says what happened and offers to take it back. */
export function useLogWrites() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const relinking = useMutation(trpc.log.relink.mutationOptions());
  const requestFor = useStableRequest();
  const { run, act, refresh, isRunning } = useRunning();

  const restore = (id: CompletedSessionId, title: string) => {
    const input = { id, requestId: newId<RequestId>() };
    return act(
      () => run({ procedure: "log.restore", input, title }, id),
      () => showToast("The session is back"),
    );
  };

  const takeBack = (id: CompletedSessionId, title: string, said: string) => {
    const input = { id, requestId: newId<RequestId>() };
    return act(
      () => run({ procedure: "log.delete", input, title }, id, true),
      () => showToast(said),
    );
  };

  const remove = (id: CompletedSessionId, title: string) => {
    const input = { id, requestId: newId<RequestId>() };
    return act(
      () => run({ procedure: "log.delete", input, title }, id, true),
      () => showToast({ message: `${title} deleted`, undo: () => void restore(id, title) }),
    );
  };

  const skip = ({ id: plannedId, title }: { id: PlannedSessionId; title: string }, reason: SkipReason) => {
    const id = newId<CompletedSessionId>();
    const input = { id, plannedId, reason, note: "", requestId: newId<RequestId>() };
    return act(
      () => run({ procedure: "log.skip", input, title }, id),
      () =>
        showToast({
          message: `${title} skipped`,
          undo: () => void takeBack(id, title, `${title} is open again`),
        }),
    );
  };

  const log = (input: Omit<LogSessionInput, "requestId">) =>
    run(
      {
        procedure: "log.logSession",
        input: { ...input, requestId: requestFor(input) },
        title: input.title,
      },
      input.id,
    );

  /** `before` is the log as the correction found it: what others changed meanwhile is kept beside it. */
  const edit = (input: Omit<EditLogInput, "requestId">, before: LoggedSession) =>
    run(
      {
        procedure: "log.edit",
        input: { ...input, requestId: requestFor(input) },
        title: input.title,
        base: editOf(before),
      },
      input.id,
    );

  /** Adds the effort to a session that is logged without one. */
  async function rate(id: CompletedSessionId, rpe: number): Promise<boolean> {
    return act(
      async () => {
        try {
          const { log: stored } = await client.fetchQuery(
            trpc.log.entry.queryOptions({ id }, { staleTime: 0, networkMode: "always", retry: false }),
          );
          if (!stored) return { ok: false, message: refusalWords("gone") };
          return await edit({ ...editOf(stored), rpe: rpe as SessionEffort }, stored);
        } catch (error) {
          return { ok: false, message: failureText(error) };
        }
      },
      () => showToast("Effort saved"),
    );
  }

  /** `before` is what it answered until now, for whoever wants that back. */
  const relink = (
    id: CompletedSessionId,
    plannedId: PlannedSessionId | null,
    before?: { readonly plannedId: PlannedSessionId | null; readonly onUndone: () => void },
  ): Promise<boolean> => {
    const input = { id, plannedId, requestId: newId<RequestId>() };
    return act(
      async () => {
        try {
          const result = await relinking.mutateAsync(input);
          await refresh();
          return result.ok
            ? { ok: true, id, waiting: false }
            : { ok: false, message: refusalWords(result.reason) };
        } catch (error) {
          return { ok: false, message: failureText(error) };
        }
      },
      () => {
        const message = plannedId ? "Linked to the plan" : "Kept as unplanned";
        if (!before) return showToast(message);
        const undo = () => void relink(id, before.plannedId).then((saved) => saved && before.onUndone());
        showToast({ message, undo });
      },
    );
  };

  const pending = isRunning || relinking.isPending;
  return { log, edit, skip, remove, restore, takeBack, rate, relink, refresh, pending };
}

export type LogWrites = ReturnType<typeof useLogWrites>;

/** Runs writes, each for itself, and brings the views up to date after it. */
function useRunning() {
  const [running, setRunning] = useState(0);
  const refresh = useRefresh();

  async function settle(id: CompletedSessionId, goes: boolean, outcome: Promise<Outcome>): Promise<Written> {
    setRunning((count) => count + 1);
    const became = await outcome;
    const message = problemOf(became);
    if (became.kind !== "waiting") await refresh(goes && message === null ? id : undefined);
    setRunning((count) => count - 1);
    return message === null ? { ok: true, id, waiting: became.kind === "waiting" } : { ok: false, message };
  }

  const run = (write: Omit<NewWrite, "lane">, id: CompletedSessionId, goes = false) =>
    settle(id, goes, submit({ ...write, lane: id }));

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

  return { run, act, refresh, isRunning: running > 0 };
}

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
