"use client";

import { Q } from "@/app/_shared/quantity/q";
import { When } from "@/app/_shared/quantity/when";
import type { AthleteProfile, BodyMass } from "@/lib/domain/athlete";
import { BodyMassForm } from "./body-mass-form";
import { EntryList } from "./entry-list";
import { Nothing, Section } from "./section";
import { removeEntry, useProfileWrites, writeOf } from "./use-profile-writes";

export function BodyMassSection({ profile }: { profile: AthleteProfile }) {
  const { saveBodyMass, removeBodyMass } = useProfileWrites();
  if (profile.bodyMass === null) {
    return (
      <Section title="Body weight">
        <Nothing>{profile.name} keeps body weight private. They decide that in their settings.</Nothing>
      </Section>
    );
  }
  const remove = (entry: BodyMass) =>
    removeEntry(
      () => removeBodyMass.mutateAsync({ ...writeOf(profile.id), id: entry.id }),
      "Body weight removed",
      () => saveBodyMass.mutateAsync({ ...writeOf(profile.id), ...entry }),
    );
  return (
    <Section
      title="Body weight"
      add={{
        label: "Add weight",
        title: "Add a body weight",
        form: (close) => <BodyMassForm athleteId={profile.id} zone={profile.timeZone} onSaved={close} />,
      }}
    >
      {profile.bodyMass.length === 0 ? (
        <Nothing>Optional. A coach sees it only where the athlete shares it.</Nothing>
      ) : (
        <EntryList
          label="Body weight"
          entries={profile.bodyMass.map((entry) => ({
            id: entry.id,
            title: <When date={entry.measuredOn} form="weekday" />,
            value: <Q value={entry.mass} unit="g" />,
            removeLabel: `Remove the weight of ${entry.measuredOn}`,
            onRemove: () => void remove(entry),
          }))}
        />
      )}
    </Section>
  );
}
