"use client";

import { useState } from "react";
import { Q } from "@/app/_shared/quantity/q";
import { useToday, When } from "@/app/_shared/quantity/when";
import { Dialog } from "@/app/_ui/sheet";
import type { AthleteProfile, Race } from "@/lib/domain/athlete";
import { EntryList } from "./entry-list";
import { RaceForm, raceKindLabels } from "./race-form";
import { Nothing, Section } from "./section";
import { removeEntry, useProfileWrites, writeOf } from "./use-profile-writes";

export function RacesSection({ profile }: { profile: AthleteProfile }) {
  const [edited, setEdited] = useState<Race | null>(null);
  const today = useToday(profile.timeZone);
  const { saveRace, removeRace } = useProfileWrites();

  const remove = (race: Race) =>
    removeEntry(
      () => removeRace.mutateAsync({ ...writeOf(profile.id), id: race.id }),
      `${race.name} removed`,
      () => saveRace.mutateAsync({ ...writeOf(profile.id), ...race }),
    );
  const upcoming = profile.races.filter(({ date }) => date >= today);
  const past = profile.races.filter(({ date }) => date < today).toReversed();

  return (
    <Section
      title="Races and goals"
      add={{
        label: "Add race",
        title: "Add a race or a meet",
        form: (close) => <RaceForm athleteId={profile.id} onSaved={close} />,
      }}
    >
      {profile.races.length === 0 ? (
        <Nothing>A race sets the weeks before and after it: taper, race week and recovery.</Nothing>
      ) : (
        <EntryList
          label="Races"
          entries={[...upcoming, ...past].map((race) => ({
            id: race.id,
            title: race.name,
            facts: <Facts race={race} />,
            value: `${race.priority} race`,
            removeLabel: `Remove ${race.name}`,
            onRemove: () => void remove(race),
            onEdit: () => setEdited(race),
          }))}
        />
      )}
      <Dialog isOpen={edited !== null} onOpenChange={() => setEdited(null)} title="Edit race">
        {edited ? (
          <RaceForm key={edited.id} athleteId={profile.id} race={edited} onSaved={() => setEdited(null)} />
        ) : null}
      </Dialog>
    </Section>
  );
}

function Facts({ race }: { race: Race }) {
  const fixed = race.kind !== "race-ultra" && race.kind !== "race-short";
  return (
    <>
      <When date={race.date} form="weekday" /> ·{" "}
      {fixed || race.distanceMetres === null ? (
        raceKindLabels[race.kind]
      ) : (
        <Q value={race.distanceMetres} unit="m" />
      )}
      {race.goal ? ` · ${race.goal}` : null}
    </>
  );
}
