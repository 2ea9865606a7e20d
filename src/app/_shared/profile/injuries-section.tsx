"use client";

import { useState } from "react";
import { When } from "@/app/_shared/quantity/when";
import { Dialog } from "@/app/_ui/sheet";
import type { AthleteProfile, Injury } from "@/lib/domain/athlete";
import { EntryList } from "./entry-list";
import { InjuryForm } from "./injury-form";
import { injuryStatusLabels } from "./injury-words";
import { Nothing, Section } from "./section";
import { removeEntry, useProfileWrites, writeOf } from "./use-profile-writes";

export function InjuriesSection({ profile }: { profile: AthleteProfile }) {
  const [edited, setEdited] = useState<Injury | null>(null);
  const { saveInjury, removeInjury } = useProfileWrites();
  if (profile.injuries === null) {
    return (
      <Section title="Injuries">
        <Nothing>
          {profile.hasCurrentInjury
            ? `${profile.name} has a current injury and keeps the details private.`
            : `${profile.name} has no current injury. Details would be private.`}
        </Nothing>
      </Section>
    );
  }
  const remove = (entry: Injury) =>
    removeEntry(
      () => removeInjury.mutateAsync({ ...writeOf(profile.id), id: entry.id }),
      `${entry.site} removed`,
      () => saveInjury.mutateAsync({ ...writeOf(profile.id), ...entry, course: [...entry.course] }),
    );
  return (
    <Section
      title="Injuries"
      add={{
        label: "Add injury",
        title: "Add an injury",
        form: (close) => <InjuryForm athleteId={profile.id} zone={profile.timeZone} onSaved={close} />,
      }}
    >
      {profile.injuries.length === 0 ? (
        <Nothing>Nothing here. An injury with its dates explains weeks that look different.</Nothing>
      ) : (
        <EntryList
          label="Injuries"
          entries={profile.injuries.map((entry) => ({
            id: entry.id,
            title: entry.site,
            facts: <Facts injury={entry} />,
            value: injuryStatusLabels[entry.status],
            removeLabel: `Remove ${entry.site}`,
            onRemove: () => void remove(entry),
            onEdit: () => setEdited(entry),
          }))}
        />
      )}
      <Dialog isOpen={edited !== null} onOpenChange={() => setEdited(null)} title="Edit injury">
        {edited ? (
          <InjuryForm
            key={edited.id}
            athleteId={profile.id}
            zone={profile.timeZone}
            injury={edited}
            onSaved={() => setEdited(null)}
          />
        ) : null}
      </Dialog>
    </Section>
  );
}

/** How it went, from the day it began: "Getting worse 3 Mar, stable 8 Mar". */
function Course({ injury }: { injury: Injury }) {
  const { course } = injury;
  if (course.length < 2) return null;
  return (
    <span className="block">
      {course.map(({ on, status }, index) => (
        <span key={on}>
          {index > 0 ? ", then " : null}
          {index > 0 ? injuryStatusLabels[status].toLowerCase() : injuryStatusLabels[status]}{" "}
          <When date={on} form="day" />
        </span>
      ))}
    </span>
  );
}

function Facts({ injury }: { injury: Injury }) {
  return (
    <>
      since <When date={injury.startedOn} form="day" />
      {injury.endedOn ? (
        <>
          {" until "}
          <When date={injury.endedOn} form="day" />
        </>
      ) : null}
      {injury.note ? ` · ${injury.note}` : null}
      <Course injury={injury} />
    </>
  );
}
