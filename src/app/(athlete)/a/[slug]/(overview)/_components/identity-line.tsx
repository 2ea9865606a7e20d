"use client";

import { When } from "@/app/_shared/quantity/when";
import type { Race } from "@/lib/domain/athlete";

interface IdentityLineProps {
  age: number | null;
  nextRace: { readonly race: Race; readonly inDays: number } | null;
}

/** Who this is in one line: age, and the race ahead. */
export function IdentityLine({ age, nextRace }: IdentityLineProps) {
  if (!nextRace) return <>{age === null ? "No race planned" : `${age} years, no race planned`}</>;
  const { race, inDays } = nextRace;
  return (
    <>
      {age === null ? null : `${age} years · `}
      {race.name} <When date={race.date} form="weekday" />
      {inDays === 0 ? ", today" : `, ${inDays === 1 ? "tomorrow" : `in ${inDays}\u00a0days`}`}
      {race.goal ? ` · ${race.goal}` : null}
    </>
  );
}
