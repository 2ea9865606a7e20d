import {
  editLogInput,
  finishLiftInput,
  listRecentInput,
  logEntryInput,
  loggedSessionInput,
  logIdInput,
  logSessionInput,
  mergeLogsInput,
  previousSetsInput,
  putBackInput,
  relinkLogInput,
  removeSetInput,
  saveSetInput,
  skipSessionInput,
  skipSessionsInput,
  splitLogInput,
  takeBackSkipsInput,
} from "@/lib/schemas/log";
import { deleteSession } from "@/server/services/log/delete-session";
import { editSession } from "@/server/services/log/edit-session";
import { finishLift } from "@/server/services/log/finish-lift";
import { getDay } from "@/server/services/log/get-day";
import { getEntry } from "@/server/services/log/get-entry";
import { getLogged } from "@/server/services/log/get-logged";
import { listHeirs } from "@/server/services/log/list-heirs";
import { listHistory } from "@/server/services/log/list-history";
import { listRecent } from "@/server/services/log/list-recent";
import { logSession } from "@/server/services/log/log-session";
import { mergeLogs } from "@/server/services/log/merge-logs";
import { previousSets } from "@/server/services/log/previous-sets";
import { putBack } from "@/server/services/log/put-back";
import { relinkSession } from "@/server/services/log/relink-session";
import { removeSet } from "@/server/services/log/remove-set";
import { restoreSession } from "@/server/services/log/restore-session";
import { saveSet } from "@/server/services/log/save-set";
import { skipSession } from "@/server/services/log/skip-session";
import { skipSessions } from "@/server/services/log/skip-sessions";
import { splitLog } from "@/server/services/log/split-log";
import { takeBackSkips } from "@/server/services/log/take-back-skips";
import { readerOfProcedure, selfProcedure } from "../procedures";
import { trpc } from "../trpc";

/** The training log: written by the athlete alone, read by the coach too. */
export const logRouter = trpc.router({
  day: selfProcedure.query(({ ctx }) => getDay(ctx)),
  entry: selfProcedure.input(logEntryInput).query(({ ctx, input }) => getEntry(ctx, input)),
  previousSets: selfProcedure.input(previousSetsInput).query(({ ctx, input }) => previousSets(ctx, input)),
  session: readerOfProcedure.input(loggedSessionInput).query(({ ctx, input }) => getLogged(ctx, input)),
  recent: readerOfProcedure.input(listRecentInput).query(({ ctx, input }) => listRecent(ctx, input)),
  logSession: selfProcedure.input(logSessionInput).mutation(({ ctx, input }) => logSession(ctx, input)),
  saveSet: selfProcedure.input(saveSetInput).mutation(({ ctx, input }) => saveSet(ctx, input)),
  removeSet: selfProcedure.input(removeSetInput).mutation(({ ctx, input }) => removeSet(ctx, input)),
  finishLift: selfProcedure.input(finishLiftInput).mutation(({ ctx, input }) => finishLift(ctx, input)),
  edit: selfProcedure.input(editLogInput).mutation(({ ctx, input }) => editSession(ctx, input)),
  skip: selfProcedure.input(skipSessionInput).mutation(({ ctx, input }) => skipSession(ctx, input)),
  skipMany: selfProcedure.input(skipSessionsInput).mutation(({ ctx, input }) => skipSessions(ctx, input)),
  takeBackSkips: selfProcedure
    .input(takeBackSkipsInput)
    .mutation(({ ctx, input }) => takeBackSkips(ctx, input)),
  delete: selfProcedure.input(logIdInput).mutation(({ ctx, input }) => deleteSession(ctx, input)),
  restore: selfProcedure.input(logIdInput).mutation(({ ctx, input }) => restoreSession(ctx, input)),
  history: readerOfProcedure.input(logEntryInput).query(({ ctx, input }) => listHistory(ctx, input)),
  heirs: readerOfProcedure.input(logEntryInput).query(({ ctx, input }) => listHeirs(ctx, input)),
  split: selfProcedure.input(splitLogInput).mutation(({ ctx, input }) => splitLog(ctx, input)),
  merge: selfProcedure.input(mergeLogsInput).mutation(({ ctx, input }) => mergeLogs(ctx, input)),
  putBack: selfProcedure.input(putBackInput).mutation(({ ctx, input }) => putBack(ctx, input)),
  relink: selfProcedure.input(relinkLogInput).mutation(({ ctx, input }) => relinkSession(ctx, input)),
});
