"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { showToast } from "@/app/_ui/toast-store";
import { newId, type RequestId, type TemplateId } from "@/lib/ids";
import type { SessionOfText } from "@/lib/session-text/read-sessions";

/** Adds sessions to the library one by one, with one undo for all of them. */
export function useImport() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const create = useMutation(trpc.library.create.mutationOptions());
  const archive = useMutation(trpc.library.archive.mutationOptions());
  // A session of which no answer came is the same template when it is sent again.
  const sent = useRef(new Map<string, TemplateId>());
  const [isPending, setPending] = useState(false);
  const refresh = () => client.invalidateQueries({ queryKey: trpc.library.pathKey() });

  async function takeBack(ids: readonly TemplateId[]) {
    try {
      for (const templateId of ids)
        await archive.mutateAsync({ requestId: newId<RequestId>(), templateId, archived: true });
      showToast("Taken out of the library again");
    } catch (error) {
      showToast(error instanceof Error ? error.message : "Not taken out. Archive them one by one.");
    }
    await refresh();
  }

  /** Those that were not added. */
  async function add(all: readonly SessionOfText[], folder: string): Promise<readonly SessionOfText[]> {
    setPending(true);
    const done: TemplateId[] = [];
    const failed: SessionOfText[] = [];
    let reason = "";
    for (const each of all) {
      const templateId = sent.current.get(each.text) ?? newId<TemplateId>();
      sent.current.set(each.text, templateId);
      const details = { title: each.session.title, folder, tags: [] };
      const content = { kind: "session" as const, session: each.session };
      try {
        await create.mutateAsync({ requestId: newId<RequestId>(), templateId, ...details, content });
        done.push(templateId);
        sent.current.delete(each.text);
      } catch (error) {
        failed.push(each);
        reason = error instanceof Error ? error.message : "";
      }
    }
    await refresh();
    setPending(false);
    const many = (count: number) => (count === 1 ? "1 session" : `${count} sessions`);
    const message =
      failed.length === 0
        ? `${many(done.length)} added to your library`
        : `${many(done.length)} added. ${many(failed.length)} not: ${reason}`;
    showToast({ message, ...(done.length > 0 ? { undo: () => void takeBack(done) } : {}) });
    return failed;
  }

  return { add, isPending };
}
