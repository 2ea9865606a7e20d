"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { When } from "@/app/_shared/quantity/when";
import { refusalSentence } from "@/app/_shared/session-editor/refusals";
import { useTRPC } from "@/app/_trpc/client";
import type { Outputs } from "@/app/_trpc/outputs";
import { Button } from "@/app/_ui/button";
import { TextLink } from "@/app/_ui/text-link";
import { showToast } from "@/app/_ui/toast-store";
import { newId, type RequestId, type TemplateId } from "@/lib/ids";

type Operation = Outputs["library"]["applications"][number];

/** How this plan was applied in the last 30 days. For a day the whole of it is undone with one press. */
export function EarlierOperations({ templateId }: { templateId: TemplateId }) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.library.applications.queryOptions({ templateId }));
  if (!data || data.length === 0) return null;
  return (
    <section aria-labelledby="applied" className="flex flex-col gap-2">
      <h2 id="applied" className="font-semibold text-md">
        Applied
      </h2>
      <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
        {data.map((operation) => (
          <OperationRow key={operation.id} operation={operation} />
        ))}
      </ul>
    </section>
  );
}

function OperationRow({ operation }: { operation: Operation }) {
  const { undoAll, isPending } = useUndoAll();
  const standing = operation.athletes.filter(({ undone }) => !undone);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 p-3">
      <p className="min-w-0 flex-1">
        <When at={operation.at} />
        {operation.isUpdate ? `, brought to version ${operation.version} for ` : " to "}
        {operation.athletes.map(({ athleteId, name, slug, undone, added, removed }, index) => (
          <span key={athleteId}>
            {index > 0 ? ", " : ""}
            <TextLink href={`/a/${slug}/week`}>{name}</TextLink>
            <span className="text-ink-3">
              {" "}
              (
              {undone
                ? "undone"
                : `${added} added${removed > 0 ? `, ${removed} ${operation.isUpdate ? "removed" : "replaced"}` : ""}`}
              )
            </span>
          </span>
        ))}
      </p>
      {operation.canUndo ? (
        <Button pending={isPending} pendingLabel="Undoing…" onClick={() => void undoAll(standing)}>
          Undo for {standing.length === 1 ? "1 athlete" : `all ${standing.length}`}
        </Button>
      ) : null}
    </li>
  );
}

function useUndoAll() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const undo = useMutation(trpc.plan.undo.mutationOptions());
  const [isPending, setPending] = useState(false);

  async function undoAll(athletes: Operation["athletes"]) {
    setPending(true);
    const failed: string[] = [];
    for (const { athleteId, changeId, name } of athletes) {
      await undo
        .mutateAsync({ athleteId, changeId, requestId: newId<RequestId>() })
        .then((result) => {
          if (!result.ok)
            failed.push(
              `${name}: ${result.reason === "changed-elsewhere" ? "sessions of the plan were changed since" : refusalSentence(result.reason)}`,
            );
        })
        .catch((error: Error) => failed.push(`${name}: ${error.message}`));
    }
    setPending(false);
    const done = athletes.length - failed.length;
    const people = done === 1 ? "1 athlete" : `${done} athletes`;
    showToast(
      failed.length === 0 ? `Undone for ${people}` : `Undone for ${people}. Not for ${failed.join("; ")}`,
    );
    await Promise.all(
      [trpc.library.pathKey(), trpc.plan.pathKey(), trpc.flags.pathKey()].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    );
  }
  return { undoAll, isPending };
}
