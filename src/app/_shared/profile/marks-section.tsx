"use client";

import { useState } from "react";
import { useToday, When } from "@/app/_shared/quantity/when";
import { Dialog } from "@/app/_ui/sheet";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { AthleteProfile, TrainingMark } from "@/lib/domain/athlete";
import { EntryList } from "./entry-list";
import { MarkForm } from "./mark-form";
import { markLabels } from "./mark-labels";
import { Nothing, Section } from "./section";
import { removeEntry, useProfileWrites, writeOf } from "./use-profile-writes";

/** Camps, blocks, travel and ways of training that the rules allow for. */
export function MarksSection({ profile }: { profile: AthleteProfile }) {
  const [edited, setEdited] = useState<TrainingMark | null>(null);
  const today = useToday(profile.timeZone);
  const { saveMark, removeMark } = useProfileWrites();
  const remove = (mark: TrainingMark) =>
    removeEntry(
      () => removeMark.mutateAsync({ ...writeOf(profile.id), id: mark.id }),
      `${markLabels[mark.kind]} removed`,
      () => saveMark.mutateAsync({ ...writeOf(profile.id), ...mark }),
    );
  return (
    <Section
      title="Training context"
      add={{
        label: "Add context",
        title: "Add training context",
        form: (close) => <MarkForm athleteId={profile.id} zone={profile.timeZone} onSaved={close} />,
      }}
    >
      {profile.marks.length === 0 ? (
        <Nothing>
          A camp, a heat block or travel with its days keeps rules from taking it for a mistake.
        </Nothing>
      ) : (
        <EntryList
          label="Training context"
          entries={profile.marks.map((mark) => ({
            id: mark.id,
            title: markLabels[mark.kind],
            facts: <Facts mark={mark} />,
            value: standingOf(mark, today),
            removeLabel: `Remove ${markLabels[mark.kind]}`,
            onRemove: () => void remove(mark),
            onEdit: () => setEdited(mark),
          }))}
        />
      )}
      <Dialog isOpen={edited !== null} onOpenChange={() => setEdited(null)} title="Edit training context">
        {edited ? (
          <MarkForm
            key={edited.id}
            athleteId={profile.id}
            zone={profile.timeZone}
            mark={edited}
            onSaved={() => setEdited(null)}
          />
        ) : null}
      </Dialog>
    </Section>
  );
}

function standingOf({ startsOn, endsOn }: TrainingMark, today: CalendarDate): string {
  if (startsOn > today) return "Ahead";
  return endsOn !== null && endsOn < today ? "Over" : "Now";
}

function Facts({ mark }: { mark: TrainingMark }) {
  return (
    <>
      {mark.endsOn === null ? "since " : null}
      <When date={mark.startsOn} form="day" />
      {mark.endsOn === null || mark.endsOn === mark.startsOn ? null : (
        <>
          {" to "}
          <When date={mark.endsOn} form="day" />
        </>
      )}
      {mark.note ? ` · ${mark.note}` : null}
    </>
  );
}
