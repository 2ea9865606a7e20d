"use client";

import { usePreferences } from "@/app/_shared/quantity/preferences";
import { When } from "@/app/_shared/quantity/when";
import { localTimeOf } from "@/lib/dates/time-zone";
import type { DayOfPerson, Deed } from "@/lib/domain/audit";
import { deedText, seenSentence, sharedSentence } from "./audit-words";

/** What one person saw and did on one day, and by what right. */
export function AuditPerson({ person }: { person: DayOfPerson }) {
  const looked = seenSentence(person);
  const isYou = person.role === "you";
  return (
    <li className="flex flex-col gap-0.5">
      <p>
        <span className="font-medium">
          {isYou ? "You" : (person.name ?? "Somebody whose account is gone")}
        </span>
        {isYou ? null : <span className="text-ink-3"> · coach</span>}
      </p>
      {looked ? <p className="text-pretty text-ink-2">{looked}</p> : null}
      {looked ? <p className="text-pretty text-ink-3 text-xs">{sharedSentence(person.shared)}</p> : null}
      {person.deeds.length > 0 ? (
        <ul className="flex flex-col text-ink-2">
          {person.deeds.map((deed) => (
            <li
              key={`${deed.kind} ${deed.firstAt} ${"item" in deed ? deed.item : ""}`}
              className="text-pretty"
            >
              {deedText(deed)} <Times deed={deed} />
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}

function Times({ deed }: { deed: Deed }) {
  const { timeZone } = usePreferences();
  const first = localTimeOf(deed.firstAt, timeZone);
  const last = "lastAt" in deed ? localTimeOf(deed.lastAt, timeZone) : first;
  return (
    <span className="text-ink-3 text-xs tabular-nums">
      <When time={first} />
      {last === first ? null : (
        <>
          –<When time={last} />
        </>
      )}
    </span>
  );
}
