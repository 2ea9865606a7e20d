"use client";

import type { ReactNode } from "react";
import { LoadChart } from "@/app/_shared/charts/load-chart";
import { loadBars } from "@/app/_shared/flags/load-bars";
import { usePreferences } from "@/app/_shared/quantity/preferences";
import { Q } from "@/app/_shared/quantity/q";
import { useToday, When } from "@/app/_shared/quantity/when";
import { RecoveryRail } from "@/app/_shared/rail/recovery-rail";
import { blockOf, laneOf } from "@/app/_shared/rail/session-blocks";
import { SessionGlyph } from "@/app/_shared/session/session-glyph";
import type { TimeZone } from "@/lib/dates/time-zone";
import type { MessageText } from "@/lib/domain/flag-view";
import type {
  ExampleLoads,
  ExampleMornings,
  ExampleRail,
  ExampleSession,
  RuleExample,
} from "@/lib/domain/rule-page";
import { familyOf, sessionTypeFacts } from "@/lib/domain/session-type";
import { fillMessage } from "@/lib/formatting/fill-message";

/** Hours on the rail, histories as load, mornings and prescriptions in words: what an example has, and nothing empty. */
export function ExampleDrawing({ example: { drawing, zone, setting } }: { example: RuleExample }) {
  const { rail, loads, sessions, mornings, records } = drawing;
  const isEmpty = !rail && !loads && !mornings && sessions.length === 0 && records.length === 0;
  return (
    <div className="flex min-w-0 flex-col gap-3">
      {rail ? <Hours rail={rail} zone={zone} /> : null}
      {loads ? <Loads loads={loads} zone={zone} /> : null}
      {sessions.length > 0 ? <Sessions sessions={sessions} zone={zone} /> : null}
      {mornings ? <Mornings mornings={mornings} zone={zone} /> : null}
      {records.length > 0 ? (
        <Rows>
          {records.map(({ name, value }) => (
            <Row key={name} head={name}>
              <Q value={value.value} unit={value.unit} />
            </Row>
          ))}
        </Rows>
      ) : null}
      {isEmpty ? (
        <p className="text-ink-3">{setting.length > 0 ? "Nothing else is known." : "Nothing is known."}</p>
      ) : null}
    </div>
  );
}

function Hours({ rail, zone }: { rail: ExampleRail; zone: TimeZone }) {
  const { from, days, sessions, conflict, tail } = rail;
  const target = sessions.find(({ id }) => id === tail?.targetId);
  const lane = target ? laneOf(target.type) : null;
  return (
    <RecoveryRail
      from={from}
      days={days}
      zone={zone}
      blocks={sessions.flatMap(({ id, type, start, end }) =>
        start && end ? blockOf({ id, type, start, end, title: sessionTypeFacts[type].label }) : [],
      )}
      tails={
        tail && lane ? [{ sourceId: tail.sourceId, lanes: [lane], steps: [{ untilHours: tail.hours }] }] : []
      }
      conflicts={conflict ? [conflict] : []}
      dayLabels
      glyphLabels
    />
  );
}

function Loads({ loads: { weekly, days, about }, zone }: { loads: ExampleLoads; zone: TimeZone }) {
  const today = useToday(zone);
  const bars = loadBars(days, weekly).map((bar) =>
    weekly && about !== null && bar.from === about ? { ...bar, breach: "the week that is judged" } : bar,
  );
  return <LoadChart title={weekly ? "Load per week, AU" : "Load per day, AU"} bars={bars} today={today} />;
}

function Sessions({ sessions, zone }: { sessions: readonly ExampleSession[]; zone: TimeZone }) {
  return (
    <Rows>
      {sessions.map(({ id, type, date, start, status, parts }) => (
        <Row key={id} head={start ? <When at={start} zone={zone} /> : <When date={date} zone={zone} />}>
          <span className="flex items-start gap-1.5">
            <SessionGlyph family={familyOf(type)} size={14} className="mt-0.5" />
            <span className="min-w-0 text-pretty">
              <span className="font-medium">{sessionTypeFacts[type].label}</span>
              {status === "planned" ? ", planned" : status === "skipped" ? ", skipped" : ", done"}
              <span className="block text-ink-3 text-xs">
                <Parts parts={parts} zone={zone} />
              </span>
            </span>
          </span>
        </Row>
      ))}
    </Rows>
  );
}

function Mornings({ mornings: { last, before }, zone }: { mornings: ExampleMornings; zone: TimeZone }) {
  return (
    <Rows>
      {before ? (
        <Row head={`${before.count} mornings before`}>
          Mean: <Parts parts={before.means} zone={zone} />
        </Row>
      ) : null}
      {last.map(({ date, parts }) => (
        <Row key={date} head={<When date={date} zone={zone} />}>
          <Parts parts={parts} zone={zone} />
        </Row>
      ))}
    </Rows>
  );
}

/** What is known of a session or a morning, in one line. */
function Parts({ parts, zone }: { parts: readonly MessageText[]; zone: TimeZone }) {
  const preferences = usePreferences();
  const today = useToday(zone);
  const texts = parts.map((part) => fillMessage(part, { preferences, today }));
  const [first = "nothing more", ...others] = texts;
  return <>{[first, ...others.map((text) => text.charAt(0).toLowerCase() + text.slice(1))].join(", ")}</>;
}

const Rows = ({ children }: { children: ReactNode }) => (
  <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5">{children}</dl>
);

function Row({ head, children }: { head: ReactNode; children: ReactNode }) {
  return (
    <>
      <dt className="max-w-32 text-ink-3">{head}</dt>
      <dd className="min-w-0 text-ink-2">{children}</dd>
    </>
  );
}
