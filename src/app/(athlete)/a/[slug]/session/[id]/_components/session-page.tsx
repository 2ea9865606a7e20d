"use client";

import { useQuery } from "@tanstack/react-query";
import { Lock, Pencil, Watch } from "lucide-react";
import dynamic from "next/dynamic";
import { usePathname } from "next/navigation";
import { useState } from "react";
import { useReopened } from "@/app/_shared/drafts/use-reopened";
import { audienceOf } from "@/app/_shared/flags/flag-audience";
import { LogHistory } from "@/app/_shared/log/log-history";
import { loggerOf } from "@/app/_shared/log/logger-of";
import { SessionLog } from "@/app/_shared/log/session-log";
import { RecordsOfDay } from "@/app/_shared/progress/records-of-day";
import { useToday, When } from "@/app/_shared/quantity/when";
import { intensityWords, SessionGlyph } from "@/app/_shared/session/session-glyph";
import { PageBody } from "@/app/_shared/shell/page-body";
import { PageHeader } from "@/app/_shared/shell/page-header";
import { useTRPC } from "@/app/_trpc/client";
import type { Outputs } from "@/app/_trpc/outputs";
import { Button } from "@/app/_ui/button";
import { buttonClass } from "@/app/_ui/button-class";
import { LinkButton } from "@/app/_ui/link-button";
import { Opening } from "@/app/_ui/opening";
import { SkeletonRows } from "@/app/_ui/skeleton";
import { ownWeekOf } from "@/lib/dates/own-week";
import type { TimeZone } from "@/lib/dates/time-zone";
import type { AthleteSpace } from "@/lib/domain/roster";
import { familyOf, isLift, isRun, type SessionType, sessionTypeFacts } from "@/lib/domain/session-type";
import type { PlannedSessionId } from "@/lib/ids";
import { LedOn } from "./led-on";
import { MoveButton } from "./move-button";
import { OutcomeLine } from "./outcome-line";
import { PlanView } from "./plan-view";

const isEditing = (kept: unknown): kept is true => kept === true;

const EditPlanned = dynamic(() => import("./edit-planned").then((file) => file.EditPlanned), {
  loading: Opening,
});

const SessionComments = dynamic(
  () => import("@/app/_shared/messages/session-comments").then((file) => file.SessionComments),
  { loading: () => <SkeletonRows rows={2} height={56} label="Loading the comments" /> },
);

export type SessionInPlan = Outputs["plan"]["session"];

interface SessionPageProps {
  space: AthleteSpace;
  sessionId: PlannedSessionId;
}

/** One session for athlete and coach: what was asked, and what was done. */
export function SessionPage({ space, sessionId }: SessionPageProps) {
  const trpc = useTRPC();
  const athleteId = space.athlete.id;
  const query = useQuery(trpc.plan.session.queryOptions({ athleteId, sessionId }));
  const [editing, setEditing] = useState(false);
  useReopened(usePathname(), editing || null, isEditing, setEditing);
  const { data } = query;
  const editable = data?.canPlan && data.session && !data.done;
  return (
    <>
      <PageHeader
        title={data?.session?.title ?? data?.done?.title ?? "Session"}
        crumbs={crumbsOf(space, data)}
        actions={
          <>
            {editable ? (
              <Button icon={<Pencil />} onClick={() => setEditing(true)}>
                Edit
              </Button>
            ) : null}
            {data?.session && space.relation === "self" && !data.canPlan ? (
              <MoveButton data={data} session={data.session} space={space} />
            ) : null}
            {data?.session && !data.done && space.relation === "self" ? (
              <LogLink session={data.session} zone={data.athlete.timeZone} />
            ) : null}
          </>
        }
      />
      <PageBody width="form">
        {query.isPending ? <SkeletonRows rows={4} height={56} label="Loading the session" /> : null}
        {query.isError ? (
          <LedOn
            {...{ space, sessionId }}
            problem={query.error.message}
            onRetry={() => void query.refetch()}
          />
        ) : null}
        {data ? <Facts data={data} /> : null}
        {data ? <OutcomeLine data={data} /> : null}
        {data?.session ? <PlanView data={data} session={data.session} /> : null}
        {data?.session && !data.done && isForWatch(data.session.type) ? (
          <a
            className={buttonClass("secondary", "default", "self-start")}
            href={`/api/workouts/${athleteId}/${data.session.id}`}
            download
          >
            <Watch aria-hidden />
            Download for a watch
          </a>
        ) : null}
        {data?.done?.status === "completed" ? <OwnRecords space={space} done={data.done} /> : null}
        {data?.done ? (
          <SessionLog
            athlete={space.athlete}
            id={data.done.id}
            planned={data.session}
            load={data.doneJudgement?.load ?? null}
          />
        ) : null}
        {data && (space.relation === "coach" || space.coachNames.length > 0) ? (
          <SessionComments space={space} sessionId={data.session?.id ?? sessionId} />
        ) : null}
        {data ? <LogHistory athlete={space.athlete} id={data.done?.id ?? sessionId} /> : null}
      </PageBody>
      {editing && data?.session ? (
        <EditPlanned athlete={space.athlete} session={data.session} onClose={() => setEditing(false)} />
      ) : null}
    </>
  );
}

/** Watches are led through runs and lifts. */
const isForWatch = (type: SessionType) => isRun(type) || isLift(type);

/** The records that this very session set. */
function OwnRecords({ space, done }: { space: AthleteSpace; done: NonNullable<SessionInPlan["done"]> }) {
  const isLifting = isLift(done.type);
  return (
    <RecordsOfDay
      date={done.date}
      audience={audienceOf(space)}
      only={(record) =>
        record.kind === "lift" ? isLifting : "sessionId" in record && record.sessionId === done.id
      }
    />
  );
}

/** For the athlete: from the plan to its log, from the day on which it is due. */
function LogLink({ session, zone }: { session: NonNullable<SessionInPlan["session"]>; zone: TimeZone }) {
  const today = useToday(zone);
  if (session.date > today || session.type === "rest") return null;
  return (
    <LinkButton variant="primary" href={`/log/${loggerOf(session.type)}/${session.id}`}>
      Log it
    </LinkButton>
  );
}

function crumbsOf({ athlete, relation }: AthleteSpace, data: SessionInPlan | undefined) {
  const date = data?.session?.date ?? data?.done?.date;
  const week = date ? ownWeekOf(date, athlete.weekStart) : null;
  return [
    ...(relation === "coach" ? [{ href: `/a/${athlete.slug}`, label: athlete.name }] : []),
    {
      href: week ? `/a/${athlete.slug}/week/${week}` : `/a/${athlete.slug}`,
      label: week ? "Week" : athlete.name,
    },
  ];
}

/** What kind of session it is, and when. */
function Facts({ data }: { data: SessionInPlan }) {
  const { session, done, athlete } = data;
  const type = session?.type ?? done?.type;
  if (!type) return null;
  const { label, intensity } = sessionTypeFacts[type];
  return (
    <div className="flex items-start gap-3">
      <SessionGlyph family={familyOf(type)} size={24} label={`${label}, ${intensityWords[intensity]}`} />
      <div className="flex flex-col gap-0.5">
        <p className="font-semibold">
          {label}, {intensityWords[intensity]}
        </p>
        <p className="text-ink-2">
          {session ? (
            <>
              <When date={session.date} form="full" zone={athlete.timeZone} /> {session.slot.toUpperCase()}
              {session.startTime ? (
                <>
                  , <When time={session.startTime} />
                </>
              ) : null}
            </>
          ) : done ? (
            <When at={done.start} form="full" zone={done.timeZone} />
          ) : null}
        </p>
        <p className="flex flex-wrap items-center gap-x-3 text-ink-3 text-sm">
          {session?.key ? <span>Key session</span> : null}
          {session?.locked ? (
            <span className="inline-flex items-center gap-1">
              <Lock aria-hidden className="size-3" /> Locked
            </span>
          ) : null}
          {session?.draft ? <span>Draft, not published yet</span> : null}
        </p>
      </div>
    </div>
  );
}
