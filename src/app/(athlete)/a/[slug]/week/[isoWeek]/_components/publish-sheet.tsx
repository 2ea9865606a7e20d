"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { usePreferences } from "@/app/_shared/quantity/preferences";
import { Q } from "@/app/_shared/quantity/q";
import { When } from "@/app/_shared/quantity/when";
import { ContentDiff } from "@/app/_shared/session/content-diff";
import { prescriptionOf } from "@/app/_shared/session/prescription";
import { SessionGlyph } from "@/app/_shared/session/session-glyph";
import { useTRPC } from "@/app/_trpc/client";
import type { Outputs } from "@/app/_trpc/outputs";
import { Button } from "@/app/_ui/button";
import { InlineError } from "@/app/_ui/inline-error";
import { Sheet } from "@/app/_ui/sheet";
import { SkeletonRows } from "@/app/_ui/skeleton";
import { showToast } from "@/app/_ui/toast-store";
import type { Athlete } from "@/lib/domain/athlete";
import { familyOf } from "@/lib/domain/session-type";
import { request } from "./request";

type PublishChange = Outputs["plan"]["publishPreview"][number];

interface PublishSheetProps {
  athlete: Athlete;
  /** A change is on its way to the server: what would be sent is asked once it has arrived. */
  waiting: boolean;
  onClose: () => void;
  onPublished: () => void;
}

/** What the athlete will see differently, before it is sent. */
export function PublishSheet({ athlete, waiting, onClose, onPublished }: PublishSheetProps) {
  const trpc = useTRPC();
  const preview = useQuery(
    trpc.plan.publishPreview.queryOptions({ athleteId: athlete.id }, { staleTime: 0, enabled: !waiting }),
  );
  const publish = useMutation(trpc.plan.publish.mutationOptions());
  const sent = useRef<{ what: string; ids: ReturnType<typeof request> } | null>(null);
  const [stale, setStale] = useState(false);
  const changes = preview.data ?? [];
  const count = `${changes.length} ${changes.length === 1 ? "change" : "changes"}`;

  async function send() {
    const sessions = changes.map(({ sessionId, version }) => ({ sessionId, version }));
    const what = JSON.stringify(sessions);
    // Trying the same thing again is the same request; another list of changes is a new one.
    if (sent.current?.what !== what) sent.current = { what, ids: request(athlete.id) };
    const result = await publish.mutateAsync({ ...sent.current.ids, sessions }).catch(() => null);
    if (!result) return;
    if (!result.ok) {
      setStale(true);
      await preview.refetch();
      return;
    }
    showToast(`${count} published. ${athlete.name} sees the plan as it stands.`);
    onPublished();
    onClose();
  }

  return (
    <Sheet
      isOpen
      onOpenChange={(open) => open || onClose()}
      title={changes.length > 0 ? `Publish ${count}` : "Publish"}
      subtitle={`What ${athlete.name} will see differently`}
      footer={
        <Button
          variant="primary"
          pending={publish.isPending}
          pendingLabel="Publishing…"
          disabled={changes.length === 0}
          onClick={() => void send()}
        >
          Publish {count}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        {stale ? (
          <p role="alert" className="text-ink-2">
            The plan changed while this was open. Below is what would be sent now.
          </p>
        ) : null}
        {publish.error ? (
          <InlineError title="The plan was not published." onRetry={() => void send()}>
            {publish.error.message}
          </InlineError>
        ) : null}
        {preview.isPending ? <SkeletonRows rows={3} height={56} label="Loading the changes" /> : null}
        {preview.isError ? (
          <InlineError title="The changes didn't load." onRetry={() => void preview.refetch()} />
        ) : null}
        {preview.data && changes.length === 0 ? (
          <p className="text-ink-2">Everything is published. There is nothing to send.</p>
        ) : null}
        <ul className="flex flex-col divide-y divide-line">
          {changes.map((change) => (
            <li key={change.sessionId} className="py-3 first:pt-0">
              <ChangeLine change={change} />
            </li>
          ))}
        </ul>
      </div>
    </Sheet>
  );
}

const words = { new: "New", changed: "Changed", removed: "Removed" } as const;

function ChangeLine({ change }: { change: PublishChange }) {
  const preferences = usePreferences();
  const shown = change.planned ?? change.published;
  if (!shown) return null;
  const prescription = prescriptionOf(shown, preferences);
  return (
    <div className="flex gap-3">
      <SessionGlyph family={familyOf(shown.type)} size={20} className="mt-0.5" />
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className={change.kind === "removed" ? "font-semibold line-through" : "font-semibold"}>
            {shown.title}
          </span>
          <span className="text-ink-3 text-sm">
            <When date={shown.date} form="weekday" /> {shown.slot.toUpperCase()}
          </span>
          <span className="ms-auto font-medium text-ink-2 text-sm">{words[change.kind]}</span>
        </p>
        {change.kind === "changed" && change.planned && change.published ? (
          <ContentDiff before={change.published} after={change.planned} />
        ) : (
          <p className="text-ink-2 text-sm">
            <Q value={shown.duration} unit="s" duration="planned" />
            {prescription ? ` · ${prescription}` : null}
          </p>
        )}
      </div>
    </div>
  );
}
