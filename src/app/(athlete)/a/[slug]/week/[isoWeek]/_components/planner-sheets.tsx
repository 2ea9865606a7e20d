"use client";

import dynamic from "next/dynamic";
import type { Dispatch, SetStateAction } from "react";
import { audienceOf } from "@/app/_shared/flags/flag-audience";
import type { TemplateInBrief } from "@/app/_shared/library/template-facts";
import { Opening } from "@/app/_ui/opening";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { AthleteSpace } from "@/lib/domain/roster";
import type { SessionContent, Slot } from "@/lib/domain/session";
import { contentOf } from "@/lib/domain/session-content";
import type { PlanActions } from "./use-plan-actions";
import { isOwnOnly, type PlanWeek } from "./week-model";

export type OpenSheet =
  | { readonly kind: "move"; readonly sessionId: string }
  | { readonly kind: "skip"; readonly sessionId: string }
  | { readonly kind: "copy-to"; readonly sessionId: string }
  | { readonly kind: "history"; readonly sessionId: string }
  | { readonly kind: "template"; readonly sessionId: string }
  | { readonly kind: "save-weeks" }
  | { readonly kind: "place"; readonly template: TemplateInBrief }
  | { readonly kind: "edit"; readonly sessionId: string }
  | { readonly kind: "compose"; readonly date: CalendarDate; readonly slot: Slot }
  | {
      readonly kind: "new";
      readonly date: CalendarDate;
      readonly slot: Slot;
      /** What a line of text said of it already. */
      readonly initial?: SessionContent;
    }
  | { readonly kind: "fix-week" }
  | { readonly kind: "copy-week" }
  | { readonly kind: "life" }
  | { readonly kind: "time-off"; readonly date: CalendarDate }
  | { readonly kind: "insert-rest"; readonly date: CalendarDate }
  | { readonly kind: "publish" }
  | { readonly kind: "changes" };

const typedIn: ReadonlySet<unknown> = new Set(["edit", "new", "compose", "life"]);

/** Whether something is typed in it, which a reload must not close. */
export const isTypedIn = (sheet: unknown): sheet is OpenSheet =>
  typedIn.has((sheet as Partial<OpenSheet> | null)?.kind);

// Loaded when somebody opens them: the week itself does not need them.
const MoveSheet = dynamic(() => import("./move-sheet").then((file) => file.MoveSheet), { loading: Opening });
const MoveOwn = dynamic(() => import("@/app/_shared/plan/move-own").then((file) => file.MoveOwn), {
  loading: Opening,
});
const PublishSheet = dynamic(() => import("./publish-sheet").then((file) => file.PublishSheet), {
  loading: Opening,
});
const ChangesSheet = dynamic(
  () => import("@/app/_shared/plan/changes-sheet").then((file) => file.ChangesSheet),
  { loading: Opening },
);
const Composer = dynamic(() => import("./composer/composer").then((file) => file.Composer), {
  loading: Opening,
});
const CopyWeekSheet = dynamic(
  () => import("./copy-week/copy-week-sheet").then((file) => file.CopyWeekSheet),
  { loading: Opening },
);
const LifeSheet = dynamic(() => import("@/app/_shared/plan/life/life-sheet").then((file) => file.LifeSheet), {
  loading: Opening,
});
const PlaceInWeek = dynamic(() => import("./library/place-in-week").then((file) => file.PlaceInWeek), {
  loading: Opening,
});
const TimeOffDialog = dynamic(() => import("./life/time-off-dialog").then((file) => file.TimeOffDialog), {
  loading: Opening,
});
const CopyTo = dynamic(() => import("./copy-to").then((file) => file.CopyTo), { loading: Opening });
const HistorySheet = dynamic(() => import("./history-sheet").then((file) => file.HistorySheet), {
  loading: Opening,
});
const SaveAsTemplate = dynamic(
  () => import("@/app/_shared/library/save-as-template").then((file) => file.SaveAsTemplate),
  { loading: Opening },
);
const SkipPlanned = dynamic(() => import("./skip-planned").then((file) => file.SkipPlanned), {
  loading: Opening,
});
const ConflictDialog = dynamic(
  () => import("@/app/_shared/session-editor/conflict-dialog").then((file) => file.ConflictDialog),
  { loading: Opening },
);
const SessionEditor = dynamic(
  () => import("@/app/_shared/session-editor/session-editor").then((file) => file.SessionEditor),
  { loading: Opening },
);

interface PlannerSheetsProps {
  week: PlanWeek;
  space: AthleteSpace;
  plan: PlanActions;
  sheet: OpenSheet | null;
  onSheet: Dispatch<SetStateAction<OpenSheet | null>>;
}

/** Whatever is open above the week. */
export function PlannerSheets({ week, space, plan, sheet, onSheet }: PlannerSheetsProps) {
  // What is saved after its sheet was closed must not close the one that was opened since.
  const close = () => onSheet((open) => (open === sheet ? null : open));
  const id = sheet && "sessionId" in sheet ? sheet.sessionId : null;
  const entry = week.sessions.find(({ session }) => session.id === id);
  return (
    <>
      {sheet?.kind === "move" && entry && isOwnOnly(week) ? (
        <MoveOwn
          session={entry.session}
          athlete={week.athlete}
          coachName={audienceOf(space).coachName}
          onClose={close}
        />
      ) : null}
      {sheet?.kind === "move" && entry && week.canPlan ? (
        <MoveSheet
          week={week}
          entry={entry}
          onClose={close}
          onMove={(to) => void plan.move(entry.session, to)}
        />
      ) : null}
      {sheet?.kind === "copy-week" ? <CopyWeekSheet {...{ week, space, plan }} onClose={close} /> : null}
      {sheet?.kind === "place" ? (
        <PlaceInWeek {...{ week, plan }} template={sheet.template} onClose={close} />
      ) : null}
      {sheet?.kind === "life" ? (
        <LifeSheet athlete={week.athlete} today={week.today} {...{ plan }} onClose={close} />
      ) : null}
      {sheet?.kind === "time-off" ? (
        <TimeOffDialog key={sheet.date} {...{ week, plan }} date={sheet.date} onClose={close} />
      ) : null}
      {sheet?.kind === "copy-to" && entry ? <CopyTo {...{ week, plan, entry }} onClose={close} /> : null}
      {sheet?.kind === "skip" && entry ? (
        <SkipPlanned session={entry.session} onClose={close} onSkipped={() => void plan.refresh()} />
      ) : null}
      {sheet?.kind === "history" && entry ? (
        <HistorySheet athlete={week.athlete} session={entry.session} plan={plan} onClose={close} />
      ) : null}
      {sheet?.kind === "template" && entry ? (
        <SaveAsTemplate source={{ kind: "session", content: entry.session }} onClose={close} />
      ) : null}
      {sheet?.kind === "save-weeks" ? (
        <SaveAsTemplate
          source={{ kind: "weeks", athleteId: week.athlete.id, from: week.days[3] as CalendarDate }}
          onClose={close}
        />
      ) : null}
      {sheet?.kind === "edit" && entry ? (
        <SessionEditor
          key={entry.session.id}
          athlete={week.athlete}
          sessionId={entry.session.id}
          initial={contentOf(entry.session)}
          version={entry.session.version}
          onClose={close}
          onSave={(content, _, outdated) =>
            plan.edit(entry.session, content, outdated === undefined ? {} : { version: outdated })
          }
        />
      ) : null}
      {sheet?.kind === "compose" ? (
        <Composer
          key={`${sheet.date} ${sheet.slot}`}
          {...{ week, plan }}
          place={sheet}
          onClose={close}
          onAllFields={(initial) =>
            onSheet({ kind: "new", date: sheet.date, slot: sheet.slot, ...(initial ? { initial } : {}) })
          }
        />
      ) : null}
      {sheet?.kind === "new" ? (
        <SessionEditor
          key={`${sheet.date} ${sheet.slot}`}
          athlete={week.athlete}
          place={{ date: sheet.date, slot: sheet.slot }}
          {...(sheet.initial ? { initial: sheet.initial } : {})}
          onClose={close}
          onSave={(content, sessionId) => plan.create(sessionId, content)}
        />
      ) : null}
      {sheet?.kind === "publish" ? (
        <PublishSheet
          athlete={week.athlete}
          waiting={plan.isPending}
          onClose={close}
          onPublished={() => void plan.refresh()}
        />
      ) : null}
      {sheet?.kind === "changes" ? <ChangesSheet athlete={week.athlete} plan={plan} onClose={close} /> : null}
      {plan.conflict ? (
        <ConflictDialog conflict={plan.conflict} onClose={plan.closeConflict} onOverwrite={close} />
      ) : null}
    </>
  );
}
