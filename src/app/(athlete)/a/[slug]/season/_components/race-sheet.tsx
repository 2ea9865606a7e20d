"use client";

import { RaceForm } from "@/app/_shared/profile/race-form";
import { removeEntry, useProfileWrites, writeOf } from "@/app/_shared/profile/use-profile-writes";
import { Button } from "@/app/_ui/button";
import { LinkButton } from "@/app/_ui/link-button";
import { Dialog } from "@/app/_ui/sheet";
import type { Race } from "@/lib/domain/athlete";
import type { SeasonView } from "@/lib/domain/season-view";
import { hrefOfBuilding } from "./goal-race";

interface RaceSheetProps {
  view: SeasonView;
  /** Null for a new one. */
  race: Race | null;
  onClose: () => void;
}

/** A race or a test: what it is, its plan counted back from it, and its removal. */
export function RaceSheet({ view: { athlete, today }, race, onClose }: RaceSheetProps) {
  const { saveRace, removeRace } = useProfileWrites();
  const remove = (removed: Race) =>
    removeEntry(
      () => removeRace.mutateAsync({ ...writeOf(athlete.id), id: removed.id }),
      `${removed.name} removed`,
      () => saveRace.mutateAsync({ ...writeOf(athlete.id), ...removed }),
    );
  return (
    <Dialog isOpen onOpenChange={(open) => open || onClose()} title={race?.name ?? "Add a race or a test"}>
      <RaceForm athleteId={athlete.id} {...(race ? { race } : {})} onSaved={onClose} />
      {race ? (
        <div className="mt-3 flex flex-wrap gap-2">
          {race.priority === "A" && race.date > today ? (
            <LinkButton href={hrefOfBuilding(athlete.slug, race)}>Build backwards from here</LinkButton>
          ) : null}
          <Button
            variant="quiet"
            onClick={() => {
              void remove(race);
              onClose();
            }}
          >
            Remove {race.name}
          </Button>
        </div>
      ) : null}
    </Dialog>
  );
}
