import { type CalendarDate, daysBetween, plusDays } from "@/lib/dates/calendar-date";
import type { AthleteId, BlockId } from "@/lib/ids";
import { err, ok, type Result } from "@/lib/result";
import { type Block, type LiftBlock, mostBlockWeeks, type RunBlock, type WeekRole } from "./block";
import { makeRoom } from "./make-room";
import { daysOfBlock, type Season } from "./season";

/** What a person decides about a block; its id and whose it is are not theirs to choose. */
export type BlockContent =
  | Omit<RunBlock, "id" | "athleteId" | "version">
  | Omit<LiftBlock, "id" | "athleteId" | "version">;

/**
 * One edit of a season. Blocks in the way give room (`makeRoom`), unless they are to `overlap`.
 */
export type SeasonEdit =
  | {
      readonly kind: "add-block";
      readonly blockId: BlockId;
      readonly content: BlockContent;
      readonly overlap?: boolean | undefined;
    }
  | {
      readonly kind: "change-block";
      readonly blockId: BlockId;
      readonly content: BlockContent;
      readonly overlap?: boolean | undefined;
    }
  /** Other weeks, same content: moved, or longer or shorter at either end. */
  | {
      readonly kind: "place-block";
      readonly blockId: BlockId;
      readonly startDate: CalendarDate;
      readonly weeks: number;
      readonly overlap?: boolean | undefined;
    }
  /** Two blocks of the same content; the second begins with the week of `startDate`. */
  | {
      readonly kind: "split-block";
      readonly blockId: BlockId;
      readonly newId: BlockId;
      readonly startDate: CalendarDate;
    }
  /** The same block once more; later ones make room. */
  | {
      readonly kind: "copy-block";
      readonly blockId: BlockId;
      readonly newId: BlockId;
      readonly startDate: CalendarDate;
    }
  | { readonly kind: "delete-block"; readonly blockId: BlockId }
  /** What is asked of a week. What is not named stays. */
  | {
      readonly kind: "set-week";
      readonly startDate: CalendarDate;
      readonly targetAu?: number | null | undefined;
      readonly role?: WeekRole | null | undefined;
    };

/** Why an edit is not made. */
export type SeasonRefusal = "not-found" | "exists-already" | "length" | "not-inside" | "past-week";

/** Where an edit stands in time and whose season it is. */
export interface SeasonPlace {
  readonly athleteId: AthleteId;
  /** First day of the athlete's current week: what lies before it has happened. */
  readonly thisWeek: CalendarDate;
}

type Edited = Result<Season, SeasonRefusal>;

/** The season after one edit. Starts are taken to the start of the athlete's week. */
export function withSeasonEdit(season: Season, edit: SeasonEdit, place: SeasonPlace): Edited {
  if (edit.kind === "set-week") return withWeekSet(season, edit, place);
  if (edit.kind === "add-block") {
    if (season.blocks.some(({ id }) => id === edit.blockId)) return err("exists-already");
    const block = { ...edit.content, id: edit.blockId, athleteId: place.athleteId, version: 1 };
    return withBlockPlaced(season, block, edit.overlap, place);
  }
  const block = season.blocks.find(({ id }) => id === edit.blockId);
  if (!block) return err("not-found");
  switch (edit.kind) {
    case "delete-block":
      return ok({ ...season, blocks: season.blocks.filter((each) => each !== block) });
    case "split-block":
      return withBlockSplit(season, block, edit, place);
    case "copy-block": {
      const copy = { ...block, id: edit.newId, startDate: edit.startDate, version: 1 };
      return withBlockPlaced(season, copy, false, place);
    }
    case "place-block": {
      const { startDate, weeks } = edit;
      return withBlockPlaced(season, { ...block, startDate, weeks }, edit.overlap, place);
    }
    case "change-block":
      return withBlockPlaced(
        season,
        { ...edit.content, id: block.id, athleteId: block.athleteId, version: block.version },
        edit.overlap,
        place,
      );
  }
}

/** The season after several edits, each on what the ones before it left. */
export function withSeasonEdits(season: Season, edits: readonly SeasonEdit[], place: SeasonPlace): Edited {
  let current = season;
  for (const edit of edits) {
    const next = withSeasonEdit(current, edit, place);
    if (!next.ok) return next;
    current = next.value;
  }
  return ok(current);
}

function withBlockPlaced(
  season: Season,
  wanted: Block,
  overlap: boolean | undefined,
  place: SeasonPlace,
): Edited {
  const block = { ...wanted, startDate: onWeek(wanted.startDate, place) };
  if (block.weeks < 1 || block.weeks > mostBlockWeeks) return err("length");
  const others = season.blocks.filter(({ id }) => id !== block.id);
  if (overlap) return ok({ ...season, blocks: [...others, block] });
  return ok({ ...season, blocks: [...makeRoom(others, block, place.thisWeek), block] });
}

function withBlockSplit(
  season: Season,
  block: Block,
  edit: { readonly newId: BlockId; readonly startDate: CalendarDate },
  place: SeasonPlace,
): Edited {
  const startDate = onWeek(edit.startDate, place);
  if (startDate <= block.startDate || startDate > daysOfBlock(block).to) return err("not-inside");
  const weeks = Math.round(daysBetween(block.startDate, startDate) / 7);
  const second = { ...block, id: edit.newId, startDate, weeks: block.weeks - weeks, version: 1 };
  const rest = season.blocks.filter((each) => each !== block);
  return ok({ ...season, blocks: [...rest, { ...block, weeks }, second] });
}

function withWeekSet(
  season: Season,
  edit: Extract<SeasonEdit, { kind: "set-week" }>,
  place: SeasonPlace,
): Edited {
  const startDate = onWeek(edit.startDate, place);
  if (startDate < place.thisWeek) return err("past-week");
  const known = season.weeks.find((week) => week.startDate === startDate);
  const week = {
    athleteId: place.athleteId,
    startDate,
    targetAu: edit.targetAu === undefined ? (known?.targetAu ?? null) : edit.targetAu,
    role: edit.role === undefined ? (known?.role ?? null) : edit.role,
    version: known?.version ?? 0,
  };
  return ok({ ...season, weeks: [...season.weeks.filter((each) => each !== known), week] });
}

/** The first day of the athlete's week that holds the day. */
function onWeek(day: CalendarDate, { thisWeek }: SeasonPlace): CalendarDate {
  return plusDays(thisWeek, Math.floor(daysBetween(thisWeek, day) / 7) * 7);
}
