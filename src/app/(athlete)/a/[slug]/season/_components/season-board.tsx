"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { type KeyboardEvent, useRef, useState } from "react";
import { useProfileWrites, writeOf } from "@/app/_shared/profile/use-profile-writes";
import { expectedSeason } from "@/app/_shared/season/season-model";
import { PageBody } from "@/app/_shared/shell/page-body";
import { cx } from "@/app/_ui/cx";
import { showToast } from "@/app/_ui/toast-store";
import { useShortcuts } from "@/app/_ui/use-shortcut";
import { ownWeekOf } from "@/lib/dates/own-week";
import type { Race } from "@/lib/domain/athlete";
import type { Block } from "@/lib/domain/block";
import type { AthleteSpace } from "@/lib/domain/roster";
import type { SeasonEdit } from "@/lib/domain/season-edit";
import type { SeasonView } from "@/lib/domain/season-view";
import type { BlockMenu } from "./block-menu";
import { EmptySeason } from "./empty-season";
import type { FillPreview } from "./fill-panel";
import { PhoneBar, type PhoneView, ZoomButtons } from "./season-bars";
import { SeasonHeader } from "./season-header";
import { SeasonList } from "./season-list";
import { newBlockSheet, type OpenSheet, SeasonSheets } from "./season-sheets";
import { SeasonTimeline } from "./season-timeline";
import { useBlockDrag } from "./use-block-drag";
import { useSeasonCursor } from "./use-season-cursor";
import { useSeasonEdits } from "./use-season-edits";
import { onSeasonKey } from "./use-season-keys";
import { weekColumns } from "./week-columns";
import { WeekPanel } from "./week-panel";
import { WeekSessions } from "./week-sessions";

const FillPanel = dynamic(() => import("./fill-panel").then((file) => file.FillPanel));
const nothingFilled: FillPreview = { ghosts: new Map(), fitness: new Map() };

/** The whole page once the season is there. */
export function SeasonBoard({ space, view }: { space: AthleteSpace; view: SeasonView }) {
  const router = useRouter();
  const { athlete, canPlan } = view;
  const edits = useSeasonEdits(athlete.id);
  const [sheet, setSheet] = useState<OpenSheet | null>(null);
  const [filling, setFilling] = useState<Block | null>(null);
  const [fill, setFill] = useState(nothingFilled);
  const [phoneView, setPhoneView] = useState<PhoneView>("weeks");
  const [draft, setDraft] = useState<SeasonEdit | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const targetField = useRef<HTMLInputElement>(null);
  const shown = withDraft(view, draft);
  const columns = weekColumns(shown);
  const cursor = useSeasonCursor(columns, shown.blocks);
  const drag = useBlockDrag({
    zoom: cursor.zoom,
    onDraft: setDraft,
    onDrop: (edit) => void edits.apply([edit]),
  });
  const removeRace = useRemoveRace(view);
  useShortcuts({ "mod+z": () => edits.undo?.(), "mod+shift+z": () => edits.redo?.() });

  const { column, selected } = cursor;
  if (!column) return null;
  const menu: BlockMenu | null = canPlan
    ? {
        edits,
        onEdit: (block) => setSheet({ kind: "block", id: block.id, isNew: false, content: block }),
        onFill: (block) => {
          // What would be set is drawn in the chart, which phones have behind a switch.
          setSheet(null);
          setPhoneView("chart");
          setFilling(block);
        },
        week: column.start,
      }
    : null;
  const closeFill = () => {
    setFilling(null);
    setFill(nothingFilled);
  };
  const addBlock = () => setSheet(newBlockSheet(view, column));
  const onKeyDown = (event: KeyboardEvent) =>
    onSeasonKey(event, {
      cursor,
      column,
      count: columns.length,
      selected,
      edits: canPlan ? edits : null,
      type: () => {
        targetField.current?.focus();
        targetField.current?.select();
      },
      open: () =>
        router.push(`/a/${athlete.slug}/week/${ownWeekOf(column.start, athlete.weekStart)}` as never),
    });

  return (
    <>
      <SeasonHeader space={space} season={{ view, edits, onSheet: setSheet, onAddBlock: addBlock }} />
      <PageBody className="gap-4! md:gap-4!">
        <PhoneBar
          shown={phoneView}
          onShow={setPhoneView}
          canPlan={canPlan}
          slug={athlete.slug}
          onSheet={setSheet}
          onAddBlock={addBlock}
        />
        {view.blocks.length === 0 ? <EmptySeason view={view} onSheet={setSheet} /> : null}
        <div className={cx("md:hidden", phoneView === "chart" && "max-md:hidden")}>
          <SeasonList columns={columns} onOpen={({ index }) => setSheet({ kind: "week", index })} />
        </div>
        <div className={cx("flex min-w-0 flex-col gap-4", phoneView === "weeks" && "max-md:hidden")}>
          <SeasonTimeline
            {...{ view: shown, columns, cursor, column, scroller, onKeyDown, menu, fill }}
            drag={canPlan ? drag : null}
            onRace={canPlan ? (race) => setSheet({ kind: "race", race }) : null}
            zooming={<ZoomButtons cursor={cursor} />}
          />
          {filling ? (
            <FillPanel
              key={filling.id}
              {...{ view, edits }}
              block={filling}
              onPreview={setFill}
              onClose={closeFill}
            />
          ) : null}
          <section
            aria-label="Week"
            className="flex flex-col gap-4 rounded-lg border border-line bg-surface p-4"
          >
            <WeekPanel
              {...{ column, athlete, menu, targetField }}
              edits={canPlan ? edits : null}
              onTyped={() => scroller.current?.focus()}
            />
            <div className="max-md:hidden">
              <WeekSessions athlete={athlete} start={column.start} />
            </div>
          </section>
        </div>
      </PageBody>
      <SeasonSheets {...{ view, columns, edits, menu, removeRace, sheet }} onSheet={setSheet} />
    </>
  );
}

/** The season as it would be if the block were let go now. */
function withDraft(view: SeasonView, edit: SeasonEdit | null): SeasonView {
  if (!edit) return view;
  const expected = expectedSeason(view, [edit], { athleteId: view.athlete.id, thisWeek: view.thisWeek });
  return expected.ok ? { ...view, ...expected.season } : view;
}

/** Takes a race away; the toast brings it back. */
function useRemoveRace({ athlete }: SeasonView) {
  const { saveRace, removeRace } = useProfileWrites();
  const onError = (problem: { readonly message: string }) => showToast(problem.message);
  return (race: Race) =>
    removeRace.mutate(
      { ...writeOf(athlete.id), id: race.id },
      {
        onSuccess: () =>
          showToast({
            message: `${race.name} removed`,
            undo: () => saveRace.mutate({ ...writeOf(athlete.id), ...race }, { onError }),
          }),
        onError,
      },
    );
}
