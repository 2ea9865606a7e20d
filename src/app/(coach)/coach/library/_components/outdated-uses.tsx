"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { When } from "@/app/_shared/quantity/when";
import { ContentDiff } from "@/app/_shared/session/content-diff";
import { refusalSentence } from "@/app/_shared/session-editor/refusals";
import { useTRPC } from "@/app/_trpc/client";
import type { Outputs } from "@/app/_trpc/outputs";
import { Button } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/checkbox";
import { showToast } from "@/app/_ui/toast-store";
import { type AthleteId, newId, type PlanChangeId, type RequestId, type TemplateId } from "@/lib/ids";

type Use = Outputs["library"]["outdated"][number];

/** Sessions to come that were made from an older version: each with what would change, and ticked by hand. */
export function OutdatedUses({
  template,
}: {
  template: { readonly id: TemplateId; readonly version: number };
}) {
  const trpc = useTRPC();
  const templateId = template.id;
  const { data } = useQuery(trpc.library.outdated.queryOptions({ templateId }));
  const [open, setOpen] = useState(false);
  if (!data || data.length === 0) return null;
  const many = data.length === 1 ? "1 session to come" : `${data.length} sessions to come`;
  return (
    <section
      aria-label="Sessions made from older versions"
      className="flex flex-col gap-3 rounded-xl border border-line bg-surface p-4"
    >
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-pretty">
          <span className="font-semibold">{many} can be updated.</span>{" "}
          <span className="text-ink-2">
            {data.length === 1 ? "It was" : "They were"} made from an older version, and stay
            {data.length === 1 ? "s" : ""} as {data.length === 1 ? "it is" : "they are"} until you update.
          </span>
        </p>
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? "Close" : "See what changes"}
        </Button>
      </div>
      {open ? <UseList key={template.version} templateId={templateId} uses={data} /> : null}
    </section>
  );
}

function UseList({ templateId, uses }: { templateId: TemplateId; uses: readonly Use[] }) {
  const { update, isPending } = useUpdateUses(templateId);
  // What somebody has written into since is left alone unless it is ticked.
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    uses.filter(({ edited }) => !edited).map(({ sessionId }) => sessionId),
  );
  const ticked = uses.filter(({ sessionId }) => chosen.includes(sessionId));
  const toggle = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  return (
    <>
      <ul className="divide-y divide-line border-line border-y">
        {uses.map((use) => (
          <li key={use.sessionId} className="flex flex-col gap-1 py-1">
            <Checkbox
              checked={chosen.includes(use.sessionId)}
              onChange={() => toggle(use.sessionId)}
              description={
                use.edited
                  ? "Edited since it was added: updating takes that away"
                  : `from version ${use.fromVersion}`
              }
            >
              {use.athleteName}, <When date={use.before.date} form="weekday" />{" "}
              {use.before.slot.toUpperCase()}: {use.before.title}
            </Checkbox>
            <div className="ps-7 pb-2">
              <ContentDiff before={use.before} after={use.after} beforeLabel="now" afterLabel="updated" />
            </div>
          </li>
        ))}
      </ul>
      <Button
        variant="primary"
        className="self-start"
        pending={isPending}
        pendingLabel="Updating…"
        aria-disabled={ticked.length === 0}
        onClick={() => {
          if (ticked.length > 0) void update(ticked);
        }}
      >
        Update {ticked.length} {ticked.length === 1 ? "session" : "sessions"}
      </Button>
    </>
  );
}

/** Writes the newest version into the ticked sessions, athlete by athlete, each one step that can be undone. */
function useUpdateUses(templateId: TemplateId) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const mutation = useMutation(trpc.library.updateUses.mutationOptions());
  const undo = useMutation(trpc.plan.undo.mutationOptions());
  const refresh = () =>
    Promise.all(
      [trpc.library.pathKey(), trpc.plan.pathKey(), trpc.flags.pathKey()].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    );

  async function takeBack(done: readonly { athleteId: AthleteId; changeId: PlanChangeId }[]) {
    for (const { athleteId, changeId } of done) {
      await undo
        .mutateAsync({ athleteId, changeId, requestId: newId<RequestId>() })
        .then((result) => result.ok || showToast(refusalSentence(result.reason)))
        .catch((error: Error) => showToast(error.message));
    }
    await refresh();
  }

  async function update(uses: readonly Use[]) {
    const done: { athleteId: AthleteId; changeId: PlanChangeId }[] = [];
    const failed: string[] = [];
    for (const [athleteId, own] of Map.groupBy(uses, (use) => use.athleteId)) {
      const sessions = own.map(({ sessionId, version }) => ({ sessionId, version }));
      try {
        const requestId = newId<RequestId>();
        const result = await mutation.mutateAsync({ athleteId, requestId, templateId, sessions });
        if (result.ok) done.push({ athleteId, changeId: result.changeId });
        else failed.push(own[0]?.athleteName ?? "");
      } catch {
        failed.push(own[0]?.athleteName ?? "");
      }
    }
    await refresh();
    const plans = done.length === 1 ? "1 plan" : `${done.length} plans`;
    const message =
      failed.length === 0
        ? `Updated in ${plans}`
        : `Updated in ${plans}. Not in ${failed.join(", ")}: the plan changed meanwhile. Look again and retry.`;
    showToast({ message, ...(done.length > 0 ? { undo: () => void takeBack(done) } : {}) });
  }

  return { update, isPending: mutation.isPending };
}
