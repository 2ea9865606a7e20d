"use client";

import type { Route } from "next";
import type { ReactNode } from "react";
import { effortNames } from "@/app/_shared/progress/effort-names";
import { Q } from "@/app/_shared/quantity/q";
import { When } from "@/app/_shared/quantity/when";
import { SectionHeading } from "@/app/_shared/shell/section-heading";
import { IntentLink } from "@/app/_ui/intent-link";
import type { TimeZone } from "@/lib/dates/time-zone";
import { type EffortOfRun, effortDistances } from "@/lib/domain/best-effort";
import { effortOfRace, type FarthestOf, type FastestRace, type Progress } from "@/lib/domain/progress";
import { formatMonth } from "@/lib/formatting/date";

const farthestLabels: Readonly<Record<FarthestOf["kind"], string>> = {
  run: "Longest run",
  week: "Farthest week",
  month: "Farthest month",
  year: "Farthest year",
};

interface PersonalBestsProps {
  progress: Progress;
  slug: string;
  zone: TimeZone;
}

/** The farthest and the fastest on record, whatever the period of the charts. */
export function PersonalBests({ progress, slug, zone }: PersonalBestsProps) {
  const { farthest, fastest, inside } = progress;
  const session = (id: string | null) => (id ? (`/a/${slug}/session/${id}` as Route) : null);
  return (
    <section aria-labelledby="bests" className="flex min-w-0 flex-col gap-2">
      <SectionHeading id="bests" meta="all years">
        Personal bests
      </SectionHeading>
      {farthest.length === 0 ? (
        <p className="rounded-xl border border-line bg-surface p-4 text-ink-2">
          Not enough data: needs one run with its distance.
        </p>
      ) : (
        <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
          {farthest.map((best) => (
            <Best
              key={best.kind}
              name={farthestLabels[best.kind]}
              value={<Q value={best.km} unit="km" />}
              when={<Days best={best} zone={zone} />}
              href={session(best.sessionId)}
            />
          ))}
          {effortDistances.flatMap((distance) => {
            const race = fastest.find((each) => effortOfRace[each.distance] === distance);
            const run = inside.find((each) => each.distance === distance);
            const best = race && (!run || race.seconds <= run.seconds) ? race : run;
            return best ? (
              <Best
                key={distance}
                name={effortNames[distance]}
                value={<Q value={Math.round(best.seconds)} unit="s" duration="measured" />}
                when={<Where race={race} run={run} zone={zone} />}
                href={session(best.sessionId)}
              />
            ) : (
              []
            );
          })}
        </ul>
      )}
      {farthest.length > 0 && fastest.length + inside.length === 0 ? (
        <p className="text-ink-3 text-xs">
          Times appear once a race is logged whose distance is that of the race, or a run with the file of a
          watch.
        </p>
      ) : null}
    </section>
  );
}

interface WhereProps {
  race: FastestRace | undefined;
  run: EffortOfRun | undefined;
  zone: TimeZone;
}

/** "Inside a run, Tue 3 March. In a race 21:40." */
function Where({ race, run, zone }: WhereProps) {
  const isRace = race !== undefined && (!run || race.seconds <= run.seconds);
  const [best, other] = isRace ? [race, run] : [run, race];
  if (!best) return null;
  return (
    <>
      {isRace ? "From a race, " : "Inside a run, "}
      <When date={best.date} form="day" zone={zone} />
      {other ? (
        <>
          . {isRace ? "Inside a run" : "From a race"}{" "}
          <Q value={Math.round(other.seconds)} unit="s" duration="measured" />
        </>
      ) : null}
    </>
  );
}

function Days({ best, zone }: { best: FarthestOf; zone: TimeZone }) {
  if (best.kind === "year") return best.from.slice(0, 4);
  const days =
    best.kind === "run" ? (
      <When date={best.from} form="day" zone={zone} />
    ) : best.kind === "week" ? (
      <When from={best.from} to={best.to} zone={zone} />
    ) : (
      formatMonth(best.from)
    );
  return best.estimated ? <>{days}, partly estimated</> : days;
}

function Best(props: { name: string; value: ReactNode; when: ReactNode; href: Route | null }) {
  const { name, value, when, href } = props;
  return (
    <li className="relative flex min-h-14 items-center gap-3 px-3 py-2 first:rounded-t-xl last:rounded-b-xl has-[a]:hover:bg-surface-2">
      <div className="min-w-0 flex-1">
        {href ? (
          <IntentLink
            href={href}
            className="font-medium after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:-outline-offset-2 focus-visible:after:outline-2 focus-visible:after:outline-focus"
          >
            {name}
          </IntentLink>
        ) : (
          <span className="font-medium">{name}</span>
        )}
        <p className="text-ink-2 text-xs">{when}</p>
      </div>
      <span className="font-semibold text-md tabular-nums">{value}</span>
    </li>
  );
}
