import { z } from "zod";
import { AppError } from "@/lib/app-error";
import type { AthleteId, PlannedSessionId } from "@/lib/ids";
import { attachmentFor } from "@/server/api/attachment";
import { readerOf } from "@/server/auth/access";
import { noteSeen } from "@/server/services/account/note-seen";
import { getWorkout } from "@/server/services/plan/get-workout";

const missing = () => new AppError("not-found", "There is nothing here that you can see.");

/** A planned run or lift as a FIT workout file, for its athlete and their coach. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ athleteId: string; sessionId: string }> },
) {
  const { athleteId, sessionId } = await params;
  return attachmentFor(async (ctx) => {
    const isId = z.uuid();
    if (!isId.safeParse(athleteId).success || !isId.safeParse(sessionId).success) throw missing();
    const scope = await readerOf(ctx, athleteId as AthleteId);
    if (scope.kind === "coach") await noteSeen(ctx, [scope.athleteId], "plan");
    const file = await getWorkout({ ...ctx, scope }, sessionId as PlannedSessionId);
    if (!file) throw missing();
    return { name: file.name, type: "application/vnd.ant.fit", body: file.bytes };
  });
}
