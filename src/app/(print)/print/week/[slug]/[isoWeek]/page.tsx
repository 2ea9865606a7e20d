import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { api, requireAthlete, requireUser } from "@/app/_trpc/server";
import { PaperActions } from "@/app/(print)/_components/paper-actions";
import { sessionLines } from "@/app/(print)/_components/session-lines";
import { type CalendarDate, plusDays } from "@/lib/dates/calendar-date";
import { parseIsoWeek } from "@/lib/dates/week";
import type { UnitPreferences } from "@/lib/domain/preferences";
import { formatClockTime, formatDateRange, formatDayOfMonth, weekdayName } from "@/lib/formatting/date";
import { formatQuantity } from "@/lib/formatting/quantity";

export const metadata: Metadata = { title: "Week on paper" };

interface PageProps {
  params: Promise<{ slug: string; isoWeek: string }>;
}

/** A week for the wall of the gym: A4, upright. */
export default async function Page({ params }: PageProps) {
  const { slug, isoWeek } = await params;
  const week = parseIsoWeek(isoWeek);
  if (!week.ok) notFound();
  const { athlete } = await requireAthlete(slug);
  const { preferences } = await requireUser(`/print/week/${slug}/${isoWeek}`);
  const server = await api();
  const [plan, exercises] = [
    await server.plan.week({ athleteId: athlete.id, week: week.value }),
    await server.plan.exercises({ athleteId: athlete.id }),
  ];
  const maximumOf = (name: string) =>
    exercises.find((known) => known.name.toLowerCase() === name.trim().toLowerCase())?.oneRm ?? null;
  const first = plan.days[0] as CalendarDate;
  return (
    <>
      <style>{"@page { size: A4 portrait; margin: 14mm }"}</style>
      <header className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-black border-b-2 pb-2">
        <h1 className="font-title text-xl">{athlete.name}</h1>
        <p className="font-medium">{formatDateRange({ from: first, to: plusDays(first, 6) }, plan.today)}</p>
        <p className="text-sm">{aboutWeek(plan, preferences)}</p>
        <PaperActions from="Week" to={`/a/${slug}/week/${isoWeek}`} />
      </header>
      {plan.days.map((date) => {
        const sessions = plan.sessions.filter(({ session }) => session.date === date);
        return (
          <section
            key={date}
            aria-labelledby={date}
            className="grid break-inside-avoid grid-cols-[7rem_1fr] gap-x-4 border-neutral-400 border-b py-2"
          >
            <h2 id={date} className="font-semibold">
              {weekdayName(date)}
              <span className="block font-normal text-sm">{formatDayOfMonth(date, plan.today)}</span>
            </h2>
            <div className="flex flex-col gap-2">
              {sessions.length === 0 ? <p>Rest</p> : null}
              {sessions.map(({ session }) => (
                <div key={session.id}>
                  <h3 className="font-medium">
                    {session.title}
                    <span className="ps-2 font-normal text-sm">
                      {session.startTime
                        ? formatClockTime(session.startTime, preferences.hourCycle)
                        : session.slot.toUpperCase()}
                      {", "}
                      {formatQuantity({ value: session.duration, unit: "s" }, preferences, {
                        duration: "planned",
                      })}
                      {session.distance === null
                        ? ""
                        : `, ${formatQuantity({ value: session.distance, unit: "m" }, preferences)}`}
                    </span>
                  </h3>
                  <ul className="text-sm">
                    {sessionLines(session, preferences, maximumOf).map((line, index) => (
                      <li key={index}>{line}</li>
                    ))}
                  </ul>
                </div>
              ))}
            </div>
          </section>
        );
      })}
    </>
  );
}

type Week = Awaited<ReturnType<Awaited<ReturnType<typeof api>>["plan"]["week"]>>;

/** "Specific, week 2 of 4 · 2 412 AU · run 67 km". */
function aboutWeek({ season, totals }: Week, preferences: UnitPreferences): string {
  const { run } = season;
  return [
    run ? `${run.block.name}, week ${run.week} of ${run.block.weeks}` : null,
    formatQuantity({ value: totals.load, unit: "au" }, preferences),
    `run ${formatQuantity({ value: totals.runMetres, unit: "m" }, preferences)}`,
  ]
    .filter((part) => part !== null)
    .join(" · ");
}
