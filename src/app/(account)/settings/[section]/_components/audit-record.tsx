"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { When } from "@/app/_shared/quantity/when";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { InlineError } from "@/app/_ui/inline-error";
import { SkeletonRows } from "@/app/_ui/skeleton";
import { Switch } from "@/app/_ui/switch";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { AuditPerson } from "./audit-person";
import { SettingsGroup } from "./settings-group";

/** Who saw and changed what, by day and person, newest first. */
export function AuditRecord({ trainsHere }: { trainsHere: boolean }) {
  const [asked, setAsked] = useState<readonly (CalendarDate | null)[]>([null]);
  const [othersOnly, setOthersOnly] = useState(false);
  return (
    <SettingsGroup title={trainsHere ? "Who saw and changed what" : "What you did here"}>
      <p className="text-pretty text-ink-2">
        {trainsHere
          ? "Everybody who opened or changed something of yours, you among them. What a coach looks at is noted once a day, what they change each time."
          : "What was done about your account. What you do for your athletes is for them to read."}
      </p>
      {trainsHere ? (
        <Switch checked={othersOnly} onChange={(event) => setOthersOnly(event.target.checked)}>
          Only what others did
        </Switch>
      ) : null}
      {asked.map((before, index) => (
        <Days
          key={before}
          before={before}
          othersOnly={othersOnly}
          onEarlier={index === asked.length - 1 ? (next) => setAsked([...asked, next]) : null}
        />
      ))}
    </SettingsGroup>
  );
}

interface DaysProps {
  before: CalendarDate | null;
  othersOnly: boolean;
  /** Asks for the days before these; null where they are shown already. */
  onEarlier: ((before: CalendarDate) => void) | null;
}

function Days({ before, othersOnly, onEarlier }: DaysProps) {
  const trpc = useTRPC();
  const record = useQuery(trpc.account.audit.queryOptions({ before }));
  if (record.error) {
    return (
      <InlineError title="This record didn't load." onRetry={() => void record.refetch()}>
        {record.error.message}
      </InlineError>
    );
  }
  if (!record.data) return <SkeletonRows rows={4} height={56} label="The record is loading" />;
  const { days, earlier } = record.data;
  const shown = days.flatMap(({ date, people }) => {
    const those = people.filter(({ role }) => !othersOnly || role !== "you");
    return those.length > 0 ? [{ date, people: those }] : [];
  });
  return (
    <>
      {shown.length === 0 ? (
        <p className="py-2 text-ink-3">
          {othersOnly ? "Nobody else opened or changed anything in these weeks." : "Nothing in these weeks."}
        </p>
      ) : (
        <ol className="divide-y divide-line">
          {shown.map(({ date, people }) => (
            <li key={date} className="flex flex-col gap-2 py-3">
              <h4 className="font-medium">
                <When date={date} form="full" />
              </h4>
              <ul className="flex flex-col gap-3">
                {people.map((person) => (
                  <AuditPerson key={`${person.role} ${person.name}`} person={person} />
                ))}
              </ul>
            </li>
          ))}
        </ol>
      )}
      {earlier && onEarlier ? (
        <Button className="self-start" onClick={() => onEarlier(earlier)}>
          Show earlier
        </Button>
      ) : null}
    </>
  );
}
