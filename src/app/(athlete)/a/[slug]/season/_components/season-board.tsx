"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { type KeyboardEvent, useRef, useState } from "react";
import { looksLike } from "@/app/_shared/drafts/looks-like";
import { useReopened } from "@/app/_shared/drafts/use-reopened";
import { useSeasonWrites } from "@/app/_shared/season/use-season-writes";
import { PageBody } from "@/app/_shared/shell/page-body";
import { cx } from "@/app/_ui/cx";
import { Opening } from "@/app/_ui/opening";
import { useLayout } from "@/app/_ui/use-layout";
import { useShortcuts } from "@/app/_ui/use-shortcut";
import { ownWeekOf } from "@/lib/dates/own-week";
import type { Block } from "@/lib/domain/block";
import type { AthleteSpace } from "@/lib/domain/roster";
import type { SeasonView } from "@/lib/domain/season-view";
import type { BlockMenu } from "./block-menu";
import { EmptySeason } from "./empty-season";
import { PhoneBar, type PhoneView, ZoomButtons } from "./season-bars";
import { seasonEdits } from "./season-edits";
import { SeasonHeader } from "./season-header";
import { SeasonList } from "./season-list";
import { newBlockSheet, type OpenSheet, SeasonSheets } from "./season-sheets";
import { SeasonTimeline } from "./season-timeline";
import { useBlockDrag } from "./use-block-drag";
import { useLiveSeason } from "./use-live-season";
import { useSeasonCursor } from "./use-season-cursor";
import { onSeasonKey } from "./use-season-keys";
import { useTargetDrag } from "./use-target-drag";
import { weekColumns } from "./week-columns";
import { WeekPanel } from "./week-panel";
import { WeekSessions } from "./week-sessions";

const FillPanel = dynamic(() => import("./fill-panel").then((file) => file.FillPanel), { loading: Opening });

/** The whole page once the season is there. */
export function SeasonBoard({ space, view }: { space: AthleteSpace; view: SeasonView }) {
  const router = useRouter();
  const { athlete, canPlan } = view;
  const writes = useSeasonWrites(athlete.id);
  const live = useLiveSeason(view, writes.edit);
  const edits = seasonEdits(writes, live.commit);
  const [sheet, setSheet] = useState<OpenSheet | null>(null);
  const [filling, setFilling] = useState<Block | null>(null);
  const layout = useLayout();
  const [phoneView, setPhoneView] = useState<PhoneView>("weeks");
  const scroller = useRef<HTMLDivElement>(null);
  const targetField = useRef<HTMLInputElement>(null);
  const columns = weekColumns(live.view);
  const cursor = useSeasonCursor(columns, live.view.blocks);
  const blockDrag = useBlockDrag(cursor.zoom, live);
  const targetDrag = useTargetDrag(live);
  useShortcuts({ "mod+z": () => edits.undo?.(), "mod+shift+z": () => edits.redo?.() });

  const fill = (block: Block) => {
    // What would be set is drawn in the chart, which phones have behind a switch.
    setSheet(null);
    setPhoneView("chart");
    setFilling(block);
  };
  useReopened<FillOf>(`fill ${athlete.id}`, filling && { blockId: filling.id }, isFillOf, ({ blockId }) => {
    const block = view.blocks.find(({ id }) => id === blockId);
    if (block && canPlan) fill(block);
  });

  // It may have been moved since, or deleted.
  const filled = view.blocks.find(({ id }) => id === filling?.id);

  const { column, selected } = cursor;
  if (!column) return null;
  const menu: BlockMenu | null = canPlan
    ? {
        edits,
        onEdit: (block) => setSheet({ kind: "block", id: block.id, isNew: false, content: block }),
        onFill: fill,
        week: column.start,
        slug: athlete.slug,
      }
    : null;
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
      <SeasonHeader
        space={space}
        season={{ view: live.view, edits, onSheet: setSheet, onAddBlock: addBlock }}
      />
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
        {layout === "wide" ? null : (
          <div className={cx("md:hidden", phoneView === "chart" && "max-md:hidden")}>
            <SeasonList columns={columns} onOpen={({ index }) => setSheet({ kind: "week", index })} />
          </div>
        )}
        <div className={cx("flex min-w-0 flex-col gap-4", phoneView === "weeks" && "max-md:hidden")}>
          <SeasonTimeline
            {...{ view: live.view, columns, cursor, column, scroller, onKeyDown, menu }}
            ghosts={live.ghosts}
            drags={canPlan ? { block: blockDrag, target: targetDrag } : null}
            onSheet={canPlan ? setSheet : null}
            zooming={<ZoomButtons cursor={cursor} />}
          />
          {filled ? (
            <FillPanel
              key={filled.id}
              {...{ view, edits, live }}
              block={filled}
              onClose={() => setFilling(null)}
            />
          ) : null}
          <section
            aria-label="Week"
            className="flex flex-col gap-4 rounded-lg border border-line bg-surface p-4"
          >
            <WeekPanel
              {...{ column, athlete, menu, targetField }}
              edits={canPlan ? edits : null}
              live={live}
              onTyped={() => scroller.current?.focus()}
            />
            <div className="max-md:hidden">
              <WeekSessions athlete={athlete} start={column.start} />
            </div>
          </section>
        </div>
      </PageBody>
      <SeasonSheets {...{ view, columns, edits, live, menu, sheet }} onSheet={setSheet} />
    </>
  );
}

interface FillOf {
  readonly blockId: string;
}

const isFillOf = (kept: unknown): kept is FillOf => looksLike(kept, { blockId: "" });
