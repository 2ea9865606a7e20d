"use client";

import { ArrowRight } from "lucide-react";
import type { ReactNode } from "react";
import { usePreferences } from "@/app/_shared/quantity/preferences";
import { Q } from "@/app/_shared/quantity/q";
import { When } from "@/app/_shared/quantity/when";
import { prescriptionOf } from "@/app/_shared/session/prescription";
import type { SessionContent } from "@/lib/domain/session";
import { type ContentField, differingFields } from "@/lib/domain/session-content";
import { sessionTypeFacts } from "@/lib/domain/session-type";
import { terrainLabels } from "@/lib/domain/terrain";

const names: Readonly<Record<ContentField, string>> = {
  type: "Type",
  classOverride: "Counts as",
  title: "Title",
  date: "Day",
  slot: "Slot",
  startTime: "Time",
  duration: "Duration",
  distance: "Distance",
  plannedRpe: "Effort",
  key: "Key session",
  locked: "Locked",
  steps: "Steps",
  lifts: "Exercises",
  terrain: "Terrain",
  heatPlan: "Heat plan",
  notes: "Notes",
};

interface ContentDiffProps {
  before: SessionContent;
  after: SessionContent;
  beforeLabel?: string;
  afterLabel?: string;
}

/** What differs between two versions of a session, one line a field. */
export function ContentDiff({
  before,
  after,
  beforeLabel = "before",
  afterLabel = "after",
}: ContentDiffProps) {
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-sm">
      {differingFields(before, after).map((field) => (
        <div key={field} className="contents">
          <dt className="text-ink-3">{names[field]}</dt>
          <dd className="flex min-w-0 flex-wrap items-center gap-x-1.5">
            <span className="sr-only">{beforeLabel}: </span>
            <span className="text-ink-3">
              <FieldValue field={field} content={before} />
            </span>
            <ArrowRight aria-hidden className="size-3.5 shrink-0 text-ink-3" />
            <span className="sr-only">{afterLabel}: </span>
            <span className="font-medium">
              <FieldValue field={field} content={after} />
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function FieldValue({ field, content }: { field: ContentField; content: SessionContent }): ReactNode {
  const preferences = usePreferences();
  switch (field) {
    case "type":
      return sessionTypeFacts[content.type].label;
    case "classOverride":
      return content.classOverride ? sessionTypeFacts[content.classOverride].label : "as written";
    case "date":
      return <When date={content.date} form="weekday" />;
    case "slot":
      return content.slot.toUpperCase();
    case "startTime":
      return content.startTime ? <When time={content.startTime} /> : "usual time";
    case "duration":
      return <Q value={content.duration} unit="s" duration="planned" />;
    case "distance":
      return <Q value={content.distance} unit="m" />;
    case "plannedRpe":
      return <Q value={content.plannedRpe} unit="effort" />;
    case "key":
    case "locked":
      return content[field] ? "yes" : "no";
    case "steps":
      return content.steps.length === 0
        ? "none"
        : (prescriptionOf({ ...content, lifts: [] }, preferences) ?? `${content.steps.length} steps`);
    case "lifts":
      return prescriptionOf({ ...content, steps: [], distance: null }, preferences) ?? "none";
    case "terrain":
      return content.terrain ? terrainLabels[content.terrain] : "any";
    case "heatPlan":
      return content.heatPlan || "none";
    case "title":
      return content.title;
    case "notes":
      return content.notes === "" ? "none" : content.notes;
  }
}
