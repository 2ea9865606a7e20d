"use client";

import { Q } from "@/app/_shared/quantity/q";
import { When } from "@/app/_shared/quantity/when";
import type { AthleteProfile, OneRm } from "@/lib/domain/athlete";
import { EntryList } from "./entry-list";
import { OneRmForm } from "./one-rm-form";
import { Nothing, Section } from "./section";
import { removeEntry, useProfileWrites, writeOf } from "./use-profile-writes";

export function LiftsSection({ profile }: { profile: AthleteProfile }) {
  const { saveOneRm, removeOneRm } = useProfileWrites();
  const remove = (entry: OneRm) =>
    removeEntry(
      () => removeOneRm.mutateAsync({ ...writeOf(profile.id), id: entry.id }),
      `${entry.exercise} removed`,
      () => saveOneRm.mutateAsync({ ...writeOf(profile.id), ...entry }),
    );

  return (
    <Section
      title="Tested lifts"
      meta="1RM, from a test"
      add={{
        label: "Add lift",
        title: "Add a tested lift",
        form: (close) => <OneRmForm athleteId={profile.id} zone={profile.timeZone} onSaved={close} />,
      }}
    >
      {profile.oneRms.length === 0 ? (
        <Nothing>
          A tested 1RM turns a plan such as 5 × 3 at 85 % into kilograms, and tells heavy from moderate.
        </Nothing>
      ) : (
        <EntryList
          label="Tested lifts"
          entries={profile.oneRms.map((entry) => ({
            id: entry.id,
            title: entry.exercise,
            facts: (
              <>
                tested <When date={entry.testedOn} form="day" />
              </>
            ),
            value: <Q value={entry.load} unit="g" />,
            removeLabel: `Remove ${entry.exercise} of ${entry.testedOn}`,
            onRemove: () => void remove(entry),
          }))}
        />
      )}
    </Section>
  );
}
