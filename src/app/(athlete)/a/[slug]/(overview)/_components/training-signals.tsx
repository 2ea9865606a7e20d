"use client";

import type { ReactNode } from "react";
import { Sparkline } from "@/app/_shared/progress/sparkline";
import { Q } from "@/app/_shared/quantity/q";
import { When } from "@/app/_shared/quantity/when";
import { SectionHeading } from "@/app/_shared/shell/section-heading";
import { Badge } from "@/app/_ui/badge";
import { type Column, Table } from "@/app/_ui/table";
import type { SevenDays, TrainingSignals as Signals } from "@/lib/domain/overview";

const ratioDays = 28;
const fitnessDays = 42;

/** What the load of the last weeks comes to: fitness and form, the ratio, sameness of days, and intensity. */
export function TrainingSignals({ signals }: { signals: Signals }) {
  const { sevenDays } = signals;
  return (
    <section aria-labelledby="signals" className="flex min-w-0 flex-col gap-2">
      <SectionHeading id="signals" meta={<When date={signals.asOf} form="sentence" />}>
        What the load comes to
      </SectionHeading>
      <div className="grid items-start gap-4 md:grid-cols-3">
        <Card title="Fitness and form">
          <FitnessWords signals={signals} />
        </Card>
        <Card title="Load ratio" badge={<Badge look="outline">Contested</Badge>}>
          <RatioWords signals={signals} />
        </Card>
        <Card title="Monotony and strain">
          <MonotonyWords sevenDays={sevenDays} />
        </Card>
      </div>
      <Card title="Intensity, seven days each">
        <Intensity sevenDays={sevenDays} />
      </Card>
    </section>
  );
}

function Card({ title, badge, children }: { title: string; badge?: ReactNode; children: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col gap-2 rounded-xl border border-line bg-surface p-3 md:p-4">
      <h3 className="flex items-center justify-between gap-2 font-semibold">
        {title}
        {badge}
      </h3>
      {children}
    </div>
  );
}

const NotEnough = ({ days, observed }: { days: number; observed: number }) => (
  <p className="text-ink-2">
    Not enough data: needs {days} days; you have {observed}.
  </p>
);

function FitnessWords({ signals: { fitness, fatigue, form, observedDays } }: { signals: Signals }) {
  if (fitness === null || fatigue === null || form === null)
    return <NotEnough days={fitnessDays} observed={observedDays} />;
  return (
    <>
      <dl className="grid grid-cols-3 gap-2">
        <Fact name="Fitness" value={<Q value={fitness} unit="au" />} />
        <Fact name="Fatigue" value={<Q value={fatigue} unit="au" />} />
        <Fact name="Form" value={<Q value={form} unit="au" signed />} />
      </dl>
      <p className="text-ink-3 text-xs">
        Fitness is the load of 42 days, fatigue that of 7, a day; form is the first less the second as the day
        began.
      </p>
    </>
  );
}

function RatioWords({ signals: { ratio, usualRatio, observedDays } }: { signals: Signals }) {
  if (ratio === null) return <NotEnough days={ratioDays} observed={observedDays} />;
  return (
    <>
      <dl className="grid grid-cols-2 gap-2">
        <Fact name="Now" value={<Q value={ratio} unit="ratio" />} />
        <Fact
          name="Usual"
          value={usualRatio ? <Q value={usualRatio.low} to={usualRatio.high} unit="ratio" /> : "–"}
        />
      </dl>
      <p className="text-ink-3 text-xs">
        The last 7 days over the 21 before them. Studies disagree on whether this number says anything about
        injury; in the largest study of runners it did not. Use it to talk, not to decide.
      </p>
    </>
  );
}

function MonotonyWords({ sevenDays }: { sevenDays: readonly SevenDays[] }) {
  const last = sevenDays.at(-1);
  if (!last || last.monotony === null || last.strain === null) {
    return <p className="text-ink-2">Not enough data: needs seven days whose load is known.</p>;
  }
  return (
    <>
      <dl className="grid grid-cols-2 gap-2">
        <Fact name="Monotony" value={<Q value={last.monotony} unit="monotony" />}>
          <Sparkline
            values={sevenDays.map(({ monotony }) => monotony)}
            usual={null}
            label="Monotony, seven days each"
          />
        </Fact>
        <Fact name="Strain" value={<Q value={last.strain} unit="au" />}>
          <Sparkline
            values={sevenDays.map(({ strain }) => strain)}
            usual={null}
            label="Strain, seven days each"
          />
        </Fact>
      </dl>
      <p className="text-ink-3 text-xs">
        How alike the last seven days were, and their load times that. The lines go back {sevenDays.length}{" "}
        weeks.
      </p>
    </>
  );
}

function Fact({ name, value, children }: { name: string; value: ReactNode; children?: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-ink-3 text-xs">{name}</dt>
      <dd className="font-semibold text-md tabular-nums">
        {value}
        {children}
      </dd>
    </div>
  );
}

/** One row a stretch: the bar and its numbers are the same table. */
function Intensity({ sevenDays }: { sevenDays: readonly SevenDays[] }) {
  const known = sevenDays.filter(({ minutes }) => minutes !== null);
  const last = known.at(-1);
  if (!last) return <p className="text-ink-2">Not enough data: needs one run or cross-training session.</p>;
  return (
    <>
      <p>
        {shareOf(last, 0)} % of the last seven days with running was easy, below the first threshold.
        {last.isEstimated ? " Part of it is told by the kind of the session alone." : ""}
      </p>
      <Table
        caption="Time by intensity, seven days each"
        columns={columns}
        rows={known.toReversed()}
        rowKey={({ to }) => to}
        className="max-h-72 overflow-y-auto"
      />
    </>
  );
}

const zones = ["bg-z1", "bg-z2", "bg-z3"] as const;

function shareOf({ minutes }: SevenDays, zone: number): number {
  const total = (minutes ?? []).reduce((sum, each) => sum + each, 0);
  return total === 0 ? 0 : Math.round(((minutes?.[zone] ?? 0) / total) * 100);
}

const columns: readonly Column<SevenDays>[] = [
  {
    id: "to",
    header: "Until",
    cell: ({ to }) => (
      <span className="whitespace-nowrap">
        <When date={to} form="day" />
      </span>
    ),
  },
  {
    id: "bar",
    header: <span className="sr-only">Shares</span>,
    width: "40%",
    cell: (days) => (
      <div aria-hidden className="flex h-3 gap-px overflow-hidden rounded-full">
        {zones.map((colour, zone) => (
          <div key={colour} className={colour} style={{ flexGrow: days.minutes?.[zone] ?? 0 }} />
        ))}
      </div>
    ),
  },
  ...["Easy", "Middle", "Hard"].map(
    (header, zone): Column<SevenDays> => ({
      id: header,
      header,
      numeric: true,
      cell: (days) => <Q value={shareOf(days, zone)} unit="pct" />,
    }),
  ),
];
