"use client";

import { MarkForm } from "@/app/_shared/profile/mark-form";
import { markLabels } from "@/app/_shared/profile/mark-labels";
import { removeEntry, useProfileWrites, writeOf } from "@/app/_shared/profile/use-profile-writes";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/sheet";
import type { TimeZone } from "@/lib/dates/time-zone";
import type { TrainingMark } from "@/lib/domain/athlete";
import type { AthleteId } from "@/lib/ids";

interface MarkSheetProps {
  athleteId: AthleteId;
  zone: TimeZone;
  /** Null for a new one. */
  mark: TrainingMark | null;
  onClose: () => void;
}

/** Days that are different: a camp, a heat block, travel, no gym. */
export function MarkSheet({ athleteId, zone, mark, onClose }: MarkSheetProps) {
  const { saveMark, removeMark } = useProfileWrites();
  const remove = (removed: TrainingMark) =>
    removeEntry(
      () => removeMark.mutateAsync({ ...writeOf(athleteId), id: removed.id }),
      `${markLabels[removed.kind]} removed`,
      () => saveMark.mutateAsync({ ...writeOf(athleteId), ...removed }),
    );
  return (
    <Dialog
      isOpen
      onOpenChange={(open) => open || onClose()}
      title={mark ? markLabels[mark.kind] : "Add context"}
    >
      <MarkForm athleteId={athleteId} zone={zone} {...(mark ? { mark } : {})} onSaved={onClose} />
      {mark ? (
        <Button
          variant="quiet"
          className="mt-3"
          onClick={() => {
            void remove(mark);
            onClose();
          }}
        >
          Remove {markLabels[mark.kind].toLowerCase()}
        </Button>
      ) : null}
    </Dialog>
  );
}
