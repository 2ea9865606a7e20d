import { recordingsInput, separateRecordingInput } from "@/lib/schemas/imports";
import { listRecordings } from "@/server/services/imports/list-recordings";
import { separateRecording } from "@/server/services/imports/separate-recording";
import { selfProcedure } from "../procedures";
import { trpc } from "../trpc";

/** Files of the athlete. They arrive as forms, at `/api/import`. */
export const importsRouter = trpc.router({
  recordings: selfProcedure.input(recordingsInput).query(({ ctx, input }) => listRecordings(ctx, input)),
  separate: selfProcedure
    .input(separateRecordingInput)
    .mutation(({ ctx, input }) => separateRecording(ctx, input)),
});
