"use client";

import { Check, CloudUpload } from "lucide-react";
import type { Route } from "next";
import dynamic from "next/dynamic";
import { useState } from "react";
import { skipWords } from "@/app/_shared/log/skip-words";
import type { LogWrites } from "@/app/_shared/log/use-log-writes";
import { useQueue } from "@/app/_shared/offline/queue-state";
import { Q } from "@/app/_shared/quantity/q";
import { familyClass, SessionGlyph, spokenSession } from "@/app/_shared/session/session-glyph";
import { Button } from "@/app/_ui/button";
import { cx } from "@/app/_ui/cx";
import { IntentLink } from "@/app/_ui/intent-link";
import { Skeleton } from "@/app/_ui/skeleton";
import type { LogBrief } from "@/lib/domain/log";
import type { PublishedSession } from "@/lib/domain/session";
import { familyOf, sessionTypeFacts } from "@/lib/domain/session-type";

const EffortField = dynamic(() => import("@/app/_shared/log/effort-field").then((file) => file.EffortField), {
  loading: () => <Skeleton className="h-16" />,
});

interface DoneLineProps {
  log: LogBrief;
  planned: PublishedSession | null;
  slug: string;
  writes: LogWrites;
}

/** A session that is done, on one line; a second asks for the effort where nobody gave it. */
export function DoneLine({ log, planned, slug, writes }: DoneLineProps) {
  const family = familyOf(log.type);
  const skipped = log.status === "skipped";
  const [effort, setEffort] = useState<number | null>(null);
  const waits = useQueue().some(({ lane }) => lane === log.id);
  const title = log.title || planned?.title || sessionTypeFacts[log.type].label;
  return (
    <div
      className={cx(
        "session relative flex flex-col gap-3 overflow-hidden rounded-lg border p-3",
        familyClass(family),
        skipped ? "border-line" : "border-[color-mix(in_oklab,var(--hue)_35%,transparent)] bg-(--hue-tint)",
      )}
    >
      {skipped ? null : <span aria-hidden className="glyph absolute inset-y-0 start-0 w-1 bg-(--hue)" />}
      <div className="flex min-h-6 items-center gap-2 ps-1">
        <SessionGlyph family={family} />
        <IntentLink
          href={`/a/${slug}/session/${log.id}` as Route}
          className={cx(
            "min-w-0 truncate font-semibold text-(--hue-ink) after:absolute after:inset-0",
            "focus-visible:outline-none focus-visible:after:rounded-lg focus-visible:after:-outline-offset-2 focus-visible:after:outline-2 focus-visible:after:outline-focus",
            skipped && "line-through",
          )}
        >
          <span className="sr-only">{spokenSession(family)}: </span>
          {title}
        </IntentLink>
        <span className="ms-auto flex shrink-0 items-center gap-2 text-ink-2 text-xs tabular-nums">
          {waits ? (
            <CloudUpload role="img" aria-label="saved on this device, not sent yet" className="size-4" />
          ) : null}
          {skipped ? (
            `skipped, ${log.skipReason ? skipWords[log.skipReason] : "no reason given"}`
          ) : (
            <>
              {log.distance === null ? null : (
                <span className="max-[359px]:hidden">
                  <Q value={log.distance} unit="m" />
                </span>
              )}
              {log.type === "rest" ? null : <Q value={log.duration} unit="s" duration="measured" />}
              {log.rpe === null ? null : (
                <span className="max-[419px]:hidden">
                  <Q value={log.rpe} unit="effort" />
                </span>
              )}
              <Check role="img" aria-label="done" className="size-4" strokeWidth={2.5} />
            </>
          )}
        </span>
      </div>
      {skipped ? (
        <Button
          variant="quiet"
          className="relative z-1 -my-1 -ms-2 self-start"
          onClick={() => void writes.takeBack(log.id, title, `${title} is open again`)}
        >
          Not skipped after all
        </Button>
      ) : null}
      {!skipped && log.rpe === null && log.type !== "rest" ? (
        <div className="relative z-1">
          <EffortField
            label={`How hard was ${title}?`}
            value={effort}
            onChange={(value) => {
              setEffort(value);
              void writes.rate(log.id, value).then((saved) => {
                if (!saved) setEffort(null);
              });
            }}
          />
        </div>
      ) : null}
    </div>
  );
}
