import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { focusLabel, weekRoleLabels } from "@/app/_shared/season/block-labels";
import { prescriptionOf } from "@/app/_shared/session/prescription";
import { api, requireAthlete, requireUser } from "@/app/_trpc/server";
import { PaperActions } from "@/app/(print)/_components/paper-actions";
import { type CalendarDate, plusDays } from "@/lib/dates/calendar-date";
import { ownWeekOf } from "@/lib/dates/own-week";
import type { WeekPlan } from "@/lib/domain/block";
import { daysOfBlock, weekPlanOn } from "@/lib/domain/season";
import { formatDateRange, formatDayOfMonth, shortWeekdayName } from "@/lib/formatting/date";
import { formatQuantity } from "@/lib/formatting/quantity";

export const metadata: Metadata = { title: "Block on paper" };

interface PageProps {
  params: Promise<{ slug: string; blockId: string }>;
}

/** A block on one sheet, a row a week: A4, across. */
export default async function Page({ params }: PageProps) {
  const { slug, blockId } = await params;
  const { athlete } = await requireAthlete(slug);
  const { preferences } = await requireUser(`/print/block/${slug}/${blockId}`);
  const server = await api();
  const { blocks, weeks: asked } = await server.plan.season({ athleteId: athlete.id });
  const block = blocks.find(({ id }) => id === blockId);
  if (!block) notFound();
  const starts = Array.from({ length: block.weeks }, (_, week) => plusDays(block.startDate, 7 * week));
  const weeks = await Promise.all(
    starts.map(async (start) => {
      const week = ownWeekOf(start, athlete.weekStart);
      return { start, plan: await server.plan.week({ athleteId: athlete.id, week }) };
    }),
  );
  const today = weeks[0]?.plan.today ?? block.startDate;
  const dayOf = (start: CalendarDate, day: number) => plusDays(start, day);
  return (
    <>
      <style>{"@page { size: A4 landscape; margin: 10mm }"}</style>
      <header className="flex flex-wrap items-baseline gap-x-4 gap-y-1 pb-3">
        <h1 className="font-title text-xl">{athlete.name}</h1>
        <p className="font-medium">
          {block.name}, {focusLabel(block).toLowerCase()}, {formatDateRange(daysOfBlock(block), today)}
        </p>
        <PaperActions from="Season" to={`/a/${slug}/season`} />
      </header>
      <section
        aria-label="Weeks of the block"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is reached by the keyboard.
        tabIndex={0}
        className="relative overflow-x-auto print:overflow-visible"
      >
        <table className="w-full min-w-[900px] table-fixed border-collapse text-xs print:min-w-0">
          <caption className="sr-only">Weeks of the block</caption>
          <thead>
            <tr>
              <th className="w-20 border border-neutral-400 p-1 text-start font-medium">Week of</th>
              {Array.from({ length: 7 }, (_, day) => (
                <th
                  key={dayOf(block.startDate, day)}
                  className="border border-neutral-400 p-1 text-start font-medium"
                >
                  {shortWeekdayName(dayOf(block.startDate, day))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map(({ start, plan }) => (
              <tr key={start} className="break-inside-avoid align-top">
                <th scope="row" className="border border-neutral-400 p-1 text-start font-medium">
                  {formatDayOfMonth(start, today)}
                  <span className="block font-normal">
                    {formatQuantity({ value: plan.totals.load, unit: "au" }, preferences)}
                  </span>
                  <Asked week={weekPlanOn(asked, start)} preferences={preferences} />
                </th>
                {plan.days.map((date) => (
                  <td key={date} className="border border-neutral-400 p-1">
                    {plan.sessions
                      .filter(({ session }) => session.date === date)
                      .map(({ session }) => (
                        <p key={session.id} className="pb-1">
                          <span className="font-medium">{session.title}</span>{" "}
                          {prescriptionOf(session, preferences)}
                        </p>
                      ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

interface AskedProps {
  week: WeekPlan | null;
  preferences: Parameters<typeof formatQuantity>[1];
}

/** What is asked of a week beside its sessions. */
function Asked({ week, preferences }: AskedProps) {
  if (!week) return null;
  const { targetAu, role } = week;
  return (
    <span className="block font-normal">
      {targetAu === null ? null : <>target {formatQuantity({ value: targetAu, unit: "au" }, preferences)}</>}
      {role === null || role === "load" ? null : <span className="block">{weekRoleLabels[role]}</span>}
    </span>
  );
}
