import {
  arrangeInput,
  changeManyInput,
  followMoveInput,
  previewArrangementInput,
  setTimeOffInput,
} from "@/lib/schemas/arrangement";
import { fixWeekInput, tryWeekFixInput } from "@/lib/schemas/fix-week";
import { generateBlockInput, generatorDefaultsInput, writeGeneratedInput } from "@/lib/schemas/generator";
import {
  applyChangeInput,
  calendarInput,
  classifyInput,
  createSessionInput,
  deleteSessionInput,
  editSessionInput,
  getSessionInput,
  moveOwnInput,
  moveSessionInput,
  planWeekInput,
  previewAdditionInput,
  previewMovesInput,
  publishInput,
  undoChangeInput,
  undoOwnMoveInput,
} from "@/lib/schemas/plan";
import { editSeasonInput, previewSeasonInput, publishSeasonInput } from "@/lib/schemas/season";
import { applyChange } from "@/server/services/plan/apply-change";
import { arrange } from "@/server/services/plan/arrange";
import { changeMany } from "@/server/services/plan/change-many";
import { classifySession } from "@/server/services/plan/classify-session";
import { createSession } from "@/server/services/plan/create-session";
import { currentWeek } from "@/server/services/plan/current-week";
import { deleteSession } from "@/server/services/plan/delete-session";
import { editSeason } from "@/server/services/plan/edit-season";
import { editSession } from "@/server/services/plan/edit-session";
import { fixWeek } from "@/server/services/plan/fix-week";
import { followMove } from "@/server/services/plan/follow-move";
import { generateBlock } from "@/server/services/plan/generate-block";
import { generatorDefaults } from "@/server/services/plan/generator-defaults";
import { getSeason } from "@/server/services/plan/get-season";
import { getSession } from "@/server/services/plan/get-session";
import { listCalendar } from "@/server/services/plan/list-calendar";
import { listChanges } from "@/server/services/plan/list-changes";
import { listExercises } from "@/server/services/plan/list-exercises";
import { listSessionHistory } from "@/server/services/plan/list-session-history";
import { listWeek } from "@/server/services/plan/list-week";
import { moveOwn } from "@/server/services/plan/move-own";
import { moveSession } from "@/server/services/plan/move-session";
import { previewAddition } from "@/server/services/plan/preview-addition";
import { previewArrangement } from "@/server/services/plan/preview-arrangement";
import { previewMoves } from "@/server/services/plan/preview-moves";
import { previewPublish } from "@/server/services/plan/preview-publish";
import { previewSeason } from "@/server/services/plan/preview-season";
import { publish } from "@/server/services/plan/publish";
import { publishSeason } from "@/server/services/plan/publish-season";
import { redoChange } from "@/server/services/plan/redo-change";
import { setTimeOff } from "@/server/services/plan/set-time-off";
import { tryWeekFix } from "@/server/services/plan/try-week-fix";
import { undoChange } from "@/server/services/plan/undo-change";
import { undoOwnMove } from "@/server/services/plan/undo-own-move";
import { writeGenerated } from "@/server/services/plan/write-generated";
import { plannerOfProcedure, readerOfProcedure, selfProcedure } from "../procedures";
import { trpc } from "../trpc";

export const planRouter = trpc.router({
  week: readerOfProcedure.input(planWeekInput).query(({ ctx, input }) => listWeek(ctx, input)),
  calendar: readerOfProcedure.input(calendarInput).query(({ ctx, input }) => listCalendar(ctx, input)),
  currentWeek: readerOfProcedure.query(({ ctx }) => currentWeek(ctx)),
  session: readerOfProcedure.input(getSessionInput).query(({ ctx, input }) => getSession(ctx, input)),
  previewMoves: plannerOfProcedure
    .input(previewMovesInput)
    .query(({ ctx, input }) => previewMoves(ctx, input)),
  previewAddition: plannerOfProcedure
    .input(previewAdditionInput)
    .query(({ ctx, input }) => previewAddition(ctx, input)),
  fixWeek: plannerOfProcedure.input(fixWeekInput).query(({ ctx, input }) => fixWeek(ctx, input)),
  tryWeekFix: plannerOfProcedure.input(tryWeekFixInput).query(({ ctx, input }) => tryWeekFix(ctx, input)),
  classify: plannerOfProcedure.input(classifyInput).query(({ ctx, input }) => classifySession(ctx, input)),
  exercises: readerOfProcedure.query(({ ctx }) => listExercises(ctx)),
  changes: plannerOfProcedure.query(({ ctx }) => listChanges(ctx)),
  history: plannerOfProcedure
    .input(getSessionInput)
    .query(({ ctx, input }) => listSessionHistory(ctx, input)),
  create: plannerOfProcedure
    .input(createSessionInput)
    .mutation(({ ctx, input }) => createSession(ctx, input)),
  edit: plannerOfProcedure.input(editSessionInput).mutation(({ ctx, input }) => editSession(ctx, input)),
  move: plannerOfProcedure.input(moveSessionInput).mutation(({ ctx, input }) => moveSession(ctx, input)),
  previewOwnMoves: selfProcedure.input(previewMovesInput).query(({ ctx, input }) => previewMoves(ctx, input)),
  moveOwn: selfProcedure.input(moveOwnInput).mutation(({ ctx, input }) => moveOwn(ctx, input)),
  undoOwnMove: selfProcedure.input(undoOwnMoveInput).mutation(({ ctx, input }) => undoOwnMove(ctx, input)),
  delete: plannerOfProcedure
    .input(deleteSessionInput)
    .mutation(({ ctx, input }) => deleteSession(ctx, input)),
  applyChange: plannerOfProcedure
    .input(applyChangeInput)
    .mutation(({ ctx, input }) => applyChange(ctx, input)),
  changeMany: plannerOfProcedure.input(changeManyInput).mutation(({ ctx, input }) => changeMany(ctx, input)),
  followMove: plannerOfProcedure.input(followMoveInput).mutation(({ ctx, input }) => followMove(ctx, input)),
  previewArrangement: plannerOfProcedure
    .input(previewArrangementInput)
    .query(({ ctx, input }) => previewArrangement(ctx, input)),
  arrange: plannerOfProcedure.input(arrangeInput).mutation(({ ctx, input }) => arrange(ctx, input)),
  setTimeOff: plannerOfProcedure.input(setTimeOffInput).mutation(({ ctx, input }) => setTimeOff(ctx, input)),
  undo: plannerOfProcedure.input(undoChangeInput).mutation(({ ctx, input }) => undoChange(ctx, input)),
  redo: plannerOfProcedure.input(undoChangeInput).mutation(({ ctx, input }) => redoChange(ctx, input)),
  publishPreview: plannerOfProcedure.query(({ ctx }) => previewPublish(ctx)),
  publish: plannerOfProcedure.input(publishInput).mutation(({ ctx, input }) => publish(ctx, input)),
  season: readerOfProcedure.query(({ ctx }) => getSeason(ctx)),
  previewSeason: plannerOfProcedure
    .input(previewSeasonInput)
    .query(({ ctx, input }) => previewSeason(ctx, input)),
  editSeason: plannerOfProcedure.input(editSeasonInput).mutation(({ ctx, input }) => editSeason(ctx, input)),
  publishSeason: plannerOfProcedure
    .input(publishSeasonInput)
    .mutation(({ ctx, input }) => publishSeason(ctx, input)),
  generatorDefaults: plannerOfProcedure
    .input(generatorDefaultsInput)
    .query(({ ctx, input }) => generatorDefaults(ctx, input)),
  generateBlock: plannerOfProcedure
    .input(generateBlockInput)
    .query(({ ctx, input }) => generateBlock(ctx, input)),
  writeGenerated: plannerOfProcedure
    .input(writeGeneratedInput)
    .mutation(({ ctx, input }) => writeGenerated(ctx, input)),
});
