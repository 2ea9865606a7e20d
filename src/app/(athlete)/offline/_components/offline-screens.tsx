"use client";

import { onlineManager, useQueryClient } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";
import { audienceOf } from "@/app/_shared/flags/flag-audience";
import { lostConnection } from "@/app/_shared/offline/connection";
import { serverTime } from "@/app/_shared/offline/device-notes";
import { showKeptAnswers } from "@/app/_shared/offline/kept-answers";
import { queueOwner } from "@/app/_shared/offline/queue-state";
import { PreferencesProvider, usePreferences } from "@/app/_shared/quantity/preferences";
import { useToday } from "@/app/_shared/quantity/when";
import { PageBody } from "@/app/_shared/shell/page-body";
import { PageHeader } from "@/app/_shared/shell/page-header";
import { useTRPC } from "@/app/_trpc/client";
import { EmptyState } from "@/app/_ui/empty-state";
import { LinkButton } from "@/app/_ui/link-button";
import { SkeletonRows } from "@/app/_ui/skeleton";
import { ownWeekOf } from "@/lib/dates/own-week";
import type { Instant } from "@/lib/dates/time-zone";
import type { AthleteSpace } from "@/lib/domain/roster";
import { type SessionType, sessionTypes } from "@/lib/domain/session-type";
import { type Screen, screenOf } from "./screens";

const Loading = () => <SkeletonRows rows={4} height={64} label="Opening" />;
const Today = dynamic(() => import("../../today/_components/today").then((file) => file.Today), {
  loading: Loading,
});
const Planner = dynamic(
  () => import("../../a/[slug]/week/[isoWeek]/_components/planner").then((file) => file.Planner),
  { loading: Loading },
);
const CheckInPage = dynamic(
  () => import("../../checkin/_components/check-in-page").then((file) => file.CheckInPage),
  { loading: Loading },
);
const RunLogger = dynamic(
  () => import("../../log/run/_components/run-logger").then((file) => file.RunLogger),
  {
    loading: Loading,
  },
);
const LiftLogger = dynamic(
  () => import("../../log/lift/_components/lift-logger").then((file) => file.LiftLogger),
  { loading: Loading },
);
const OtherLogger = dynamic(
  () => import("../../log/other/_components/other-logger").then((file) => file.OtherLogger),
  { loading: Loading },
);
const PlannedLift = dynamic(
  () => import("../../log/lift/_components/planned-lift").then((file) => file.PlannedLift),
  { loading: Loading },
);
const PlannedLogger = dynamic(
  () => import("@/app/_shared/log/planned-logger").then((file) => file.PlannedLogger),
  { loading: Loading },
);

/** Draws what was asked for from what this device keeps. Only in the browser: the server knows neither. */
export function OfflineScreens({ space }: { space: AthleteSpace }) {
  const client = useQueryClient();
  const preferences = usePreferences();
  const [now, setNow] = useState<Instant | null>(null);
  useEffect(() => {
    // Whoever sees this page sees it because the server could not be reached.
    lostConnection();
    const owner = queueOwner();
    const shown = owner ? showKeptAnswers(client, owner) : Promise.resolve();
    shown.catch(() => {}).then(() => setNow(serverTime()));
  }, [client]);
  useLinksWithin(space.athlete.slug);
  return (
    <div data-shell className="contents">
      {now ? (
        <PreferencesProvider preferences={preferences} now={now}>
          <Asked space={space} />
        </PreferencesProvider>
      ) : (
        <PageBody>
          <Loading />
        </PageBody>
      )}
    </div>
  );
}

function Asked({ space }: { space: AthleteSpace }) {
  const { athlete } = space;
  const screen = screenOf(usePathname(), athlete.slug);
  const asPlanned = useSearchParams().get("as") === "planned";
  const type = useSearchParams().get("type");
  const today = useToday(athlete.timeZone);
  const isKept = useIsKept(space);
  if (!screen || !isKept(screen)) return <NeedsNetwork />;
  switch (screen.name) {
    case "today":
      return <Today audience={audienceOf(space)} athlete={athlete} />;
    case "week":
      return <Planner space={space} week={screen.week ?? ownWeekOf(today, athlete.weekStart)} />;
    case "check-in":
      return <CheckInPage athleteId={athlete.id} zone={athlete.timeZone} />;
    case "log-run":
      return <RunLogger athlete={athlete} filled={{ distance: "", duration: "", rpe: null }} />;
    case "log-lift":
      return <LiftLogger athlete={athlete} />;
    case "log-other":
      return <OtherLogger key={type} athlete={athlete} type={typeOf(type)} />;
    case "planned-lift":
      return <PlannedLift key={screen.id} athlete={athlete} id={screen.id} asPlanned={asPlanned} />;
    default: {
      const title = screen.name === "planned-run" ? "Log run" : "Log session";
      return (
        <PlannedLogger key={screen.id} athlete={athlete} id={screen.id} title={title} asPlanned={asPlanned} />
      );
    }
  }
}

const typeOf = (text: string | null): SessionType =>
  sessionTypes.find((each) => each === text && each !== "rest") ?? "xt-easy";

/** Whether this device has what a screen cannot be without. Forms need nothing but themselves. */
function useIsKept({ athlete }: AthleteSpace) {
  const client = useQueryClient();
  const trpc = useTRPC();
  const today = useToday(athlete.timeZone);
  return (screen: Screen): boolean => {
    const has = (queryKey: readonly unknown[]) => client.getQueryData(queryKey) !== undefined;
    if (screen.name === "today") return has(trpc.log.day.queryKey());
    if ("id" in screen) return has(trpc.log.entry.queryKey({ id: screen.id }));
    if (screen.name === "week") {
      const week = screen.week ?? ownWeekOf(today, athlete.weekStart);
      return has(trpc.plan.week.queryKey({ athleteId: athlete.id, week }));
    }
    return true;
  };
}

function NeedsNetwork() {
  return (
    <>
      <PageHeader title="No connection" />
      <PageBody>
        <EmptyState
          action={
            <>
              <LinkButton href="/today" variant="primary">
                Go to Today
              </LinkButton>
              <LinkButton href="/log/run">Log a run</LinkButton>
            </>
          }
        >
          This page needs a connection. Today, this week and the next, logging and the check-in work without
          one.
        </EmptyState>
      </PageBody>
    </>
  );
}

/** Follows links to other kept screens here, without asking a server that is not there. */
function useLinksWithin(slug: string) {
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      if (onlineManager.isOnline() || event.defaultPrevented || event.button !== 0) return;
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      const link = (event.target as Element | null)?.closest("a[href]") as HTMLAnchorElement | null;
      if (!link || link.origin !== location.origin || !screenOf(link.pathname, slug)) return;
      event.preventDefault();
      history.pushState(null, "", link.href);
    };
    document.addEventListener("click", follow, { capture: true });
    return () => document.removeEventListener("click", follow, { capture: true });
  }, [slug]);
}
