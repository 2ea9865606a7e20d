"use client";

import dynamic from "next/dynamic";
import type { Dispatch, SetStateAction } from "react";
import { Opening } from "@/app/_ui/opening";
import type { Race, TrainingMark } from "@/lib/domain/athlete";
import type { BlockContent } from "@/lib/domain/season-edit";
import type { SeasonView } from "@/lib/domain/season-view";
import { type BlockId, newId } from "@/lib/ids";
import type { BlockMenu } from "./block-menu";
import { newContent } from "./new-block";
import type { SeasonEdits } from "./season-edits";
import type { LiveSeason } from "./use-live-season";
import type { WeekColumn } from "./week-columns";
import { WeekPanel } from "./week-panel";

export type OpenSheet =
  | { readonly kind: "block"; readonly id: BlockId; readonly isNew: boolean; readonly content: BlockContent }
  | { readonly kind: "race"; readonly race: Race | null }
  | { readonly kind: "mark"; readonly mark: TrainingMark | null }
  | { readonly kind: "week"; readonly index: number }
  | { readonly kind: "templates" }
  | { readonly kind: "changes" };

// Loaded when somebody opens them: the weeks themselves do not need them.
const BlockForm = dynamic(() => import("@/app/_shared/season/block-form").then((file) => file.BlockForm), {
  loading: Opening,
});
const RaceSheet = dynamic(() => import("./race-sheet").then((file) => file.RaceSheet), { loading: Opening });
const MarkSheet = dynamic(() => import("./mark-sheet").then((file) => file.MarkSheet), { loading: Opening });
const ChangesSheet = dynamic(
  () => import("@/app/_shared/plan/changes-sheet").then((file) => file.ChangesSheet),
  { loading: Opening },
);
const TemplatesSheet = dynamic(() => import("./templates-sheet").then((file) => file.TemplatesSheet), {
  loading: Opening,
});
const Sheet = dynamic(() => import("@/app/_ui/sheet").then((file) => file.Sheet), { loading: Opening });

interface SeasonSheetsProps {
  view: SeasonView;
  columns: readonly WeekColumn[];
  edits: SeasonEdits;
  live: LiveSeason;
  menu: BlockMenu | null;
  sheet: OpenSheet | null;
  onSheet: Dispatch<SetStateAction<OpenSheet | null>>;
}

/** Whatever is open above the season. */
export function SeasonSheets(props: SeasonSheetsProps) {
  const { view, columns, edits, live, menu, sheet, onSheet } = props;
  // What is saved after its sheet was closed must not close the one that was opened since.
  const close = () => onSheet((open) => (open === sheet ? null : open));
  if (sheet?.kind === "block") {
    return (
      <BlockForm
        key={sheet.id}
        // A new block has another id each time it is begun.
        draftName={`block ${sheet.isNew ? `new ${view.athlete.id}` : sheet.id}`}
        initial={sheet.content}
        isNew={sheet.isNew}
        isPending={edits.isPending}
        onClose={close}
        onSave={async (content) => {
          const saved = await edits.save(sheet.id, content, sheet.isNew);
          if (saved) close();
          return saved;
        }}
      />
    );
  }
  if (sheet?.kind === "race")
    return <RaceSheet key={sheet.race?.id ?? "new"} view={view} race={sheet.race} onClose={close} />;
  if (sheet?.kind === "mark")
    return (
      <MarkSheet
        key={sheet.mark?.id ?? "new"}
        athleteId={view.athlete.id}
        zone={view.athlete.timeZone}
        mark={sheet.mark}
        onClose={close}
      />
    );
  if (sheet?.kind === "templates") return <TemplatesSheet view={view} onClose={close} />;
  if (sheet?.kind === "changes") return <ChangesSheet athlete={view.athlete} plan={edits} onClose={close} />;
  const column = sheet?.kind === "week" ? columns[sheet.index] : undefined;
  if (!column) return null;
  return (
    <Sheet isOpen onOpenChange={(open) => open || close()} title="Week">
      <WeekPanel {...{ column, live, menu }} athlete={view.athlete} edits={view.canPlan ? edits : null} />
    </Sheet>
  );
}

/** A block that is to be written: behind the last of its lane, or in the week under the cursor where there is none. */
export const newBlockSheet = (view: SeasonView, column: WeekColumn | undefined): OpenSheet => ({
  kind: "block",
  id: newId<BlockId>(),
  isNew: true,
  content: newContent(view, column?.start ?? view.thisWeek),
});
