"use client";

import { Plus } from "lucide-react";
import { Q } from "@/app/_shared/quantity/q";
import { When } from "@/app/_shared/quantity/when";
import { SessionGlyph } from "@/app/_shared/session/session-glyph";
import { cx } from "@/app/_ui/cx";
import type { TimeZone } from "@/lib/dates/time-zone";
import type { DiffSession, DiffSlot } from "@/lib/domain/flag-view";
import { familyOf } from "@/lib/domain/session-type";

/** The slots that a fix touches, before and after it. */
export function FixDiff({ slots, zone }: { slots: readonly DiffSlot[]; zone: TimeZone }) {
  return (
    <table className="w-full border-collapse text-start text-xs md:text-sm">
      <caption className="sr-only">Plan before and after this fix</caption>
      <thead>
        <tr className="border-line border-b text-ink-3">
          <th scope="col" className="w-[84px] py-1.5 text-start font-medium text-xs">
            Slot
          </th>
          <th scope="col" className="px-2 py-1.5 text-start font-medium text-xs">
            Before
          </th>
          <th scope="col" className="px-2 py-1.5 text-start font-medium text-xs">
            After
          </th>
        </tr>
      </thead>
      <tbody>
        {slots.map(({ date, slot, before, after }) => (
          <tr key={`${date} ${slot}`} className="border-line border-b align-top last:border-b-0">
            <th scope="row" className="py-2 text-start font-medium">
              <When date={date} zone={zone} /> {slot.toUpperCase()}
            </th>
            <Side sessions={before} other={after} />
            <Side sessions={after} other={before} isAfter />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface SideProps {
  sessions: readonly DiffSession[];
  other: readonly DiffSession[];
  isAfter?: boolean;
}

function Side({ sessions, other, isAfter = false }: SideProps) {
  return (
    <td className="px-2 py-2">
      {sessions.length === 0 ? <span className="text-ink-3">–</span> : null}
      <ul className="flex flex-col gap-1">
        {sessions.map((session) => {
          const stays = other.some(({ id }) => id === session.id);
          const arrives = isAfter && !stays;
          return (
            <li key={session.id} className="flex items-start gap-1.5">
              <SessionGlyph family={familyOf(session.type)} size={14} className="mt-0.5" />
              <span className={cx("min-w-0", session.changed ? "font-medium" : "text-ink-2")}>
                <span className={!isAfter && !stays ? "line-through decoration-ink-3" : undefined}>
                  {session.title}
                </span>
                <span className="block font-normal text-ink-3 text-xs">
                  <Q value={session.duration} unit="s" duration="planned" />
                  {session.distance === null ? null : (
                    <>
                      {" "}
                      · <Q value={session.distance} unit="m" />
                    </>
                  )}
                </span>
              </span>
              {arrives ? (
                <Plus role="img" aria-label="new here" className="ms-auto size-3.5 shrink-0" />
              ) : null}
            </li>
          );
        })}
      </ul>
    </td>
  );
}
