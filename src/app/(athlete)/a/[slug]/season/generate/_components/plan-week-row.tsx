"use client";

import { ChevronDown } from "lucide-react";
import { type BadgeLevel, FlagBadge } from "@/app/_shared/flags/flag-badge";
import { Q } from "@/app/_shared/quantity/q";
import { When } from "@/app/_shared/quantity/when";
import { liftFocusLabels, phaseLabels } from "@/app/_shared/season/block-labels";
import { SessionGlyph } from "@/app/_shared/session/session-glyph";
import type { MessageText } from "@/lib/domain/flag-view";
import type { GeneratedSession, GeneratedWeek } from "@/lib/domain/generated-plan";
import { familyOf, isRun } from "@/lib/domain/session-type";
import { roleLabels } from "./words";

interface PlanWeekRowProps {
  week: GeneratedWeek;
  /** 1 is the first. */
  number: number;
  /** Load of the highest week, in AU. */
  highest: number;
  flags: readonly { level: BadgeLevel; text: string }[];
  message: (text: MessageText) => string;
}

/** One week: its volume as a bar, and opened its sessions with why they stand there. */
export function PlanWeekRow({ week, number, highest, flags, message }: PlanWeekRowProps) {
  const runAu = week.sessions
    .filter(({ content }) => isRun(content.type) && familyOf(content.type) !== "race")
    .reduce((total, { content }) => total + (content.duration / 60) * (content.plannedRpe ?? 0), 0);
  const share = (au: number) => `${Math.round((au / highest) * 100)}%`;
  return (
    <li>
      <details className="group">
        <summary className="flex min-h-control cursor-pointer list-none flex-wrap items-center gap-x-4 gap-y-1 py-2 md:flex-nowrap">
          <span className="flex w-28 shrink-0 items-center gap-2">
            <ChevronDown aria-hidden className="size-4 text-ink-3 group-open:rotate-180" />
            <span className="flex flex-col">
              <span className="font-medium">Week {number}</span>
              <span className="text-xs text-ink-3">
                <When date={week.start} form="day" />
              </span>
            </span>
          </span>
          <span className="flex w-44 shrink-0 flex-col text-ink-2">
            <span>
              {phaseLabels[week.phase]} · {roleLabels[week.role]}
            </span>
            <span className="text-xs text-ink-3">{liftFocusLabels[week.liftPhase]}</span>
          </span>
          <span className="num w-20 shrink-0 text-end">
            <Q value={week.targetKm} unit="km" />
          </span>
          <span className="num w-24 shrink-0 text-end text-ink-2">
            <Q value={week.targetAu} unit="au" />
          </span>
          <span aria-hidden className="flex h-3 min-w-32 flex-1 overflow-hidden rounded-sm bg-surface-2">
            <span className="bg-(--run)" style={{ width: share(runAu) }} />
            <span className="bg-(--lift)" style={{ width: share(Math.max(0, week.targetAu - runAu)) }} />
          </span>
        </summary>
        {flags
          .filter(({ level }) => level === "watch")
          .map((flag) => (
            <Remark key={flag.text} {...flag} />
          ))}
        <ul className="flex flex-col gap-3 pb-4 md:ps-6">
          {week.sessions.map((session) => (
            <SessionLine
              key={`${session.content.date} ${session.content.slot} ${session.content.title}`}
              session={session}
              message={message}
            />
          ))}
        </ul>
      </details>
      {flags
        .filter(({ level }) => level !== "watch")
        .map((flag) => (
          <Remark key={flag.text} {...flag} />
        ))}
    </li>
  );
}

/** What the rules only note is read with the week opened; what they warn about stands beside it. */
function Remark({ level, text }: { level: BadgeLevel; text: string }) {
  return (
    <p className="flex items-center gap-2 pb-2 text-ink-2">
      <FlagBadge level={level} /> {text}
    </p>
  );
}

function SessionLine({
  session: { content, why },
  message,
}: {
  session: GeneratedSession;
  message: (text: MessageText) => string;
}) {
  return (
    <li className="flex gap-3">
      <SessionGlyph family={familyOf(content.type)} size={20} />
      <span className="flex min-w-0 flex-col">
        <span className="flex flex-wrap gap-x-2">
          <span className="text-ink-2">
            <When date={content.date} form="weekday" /> {content.slot.toUpperCase()}
          </span>
          <span className="font-medium">{content.title}</span>
          {content.distance === null ? null : <Q value={content.distance / 1000} unit="km" />}
          <Q value={content.duration / 60} unit="min" />
        </span>
        <span className="text-ink-2">{message(why)}</span>
      </span>
    </li>
  );
}
