import type { PlannedSessionId } from "@/lib/ids";
import type { FinishLiftInput, SaveSetInput, SkipSessionsInput } from "@/lib/schemas/log";
import type { Queue, QueuedWrite } from "./queue";

/** The planned sessions that something on this device answers which is not sent yet: done, or left out. */
export function answeredPlans(queue: Queue): ReadonlySet<PlannedSessionId> {
  // What is taken back after it was written waits in the same lane.
  const takenBack = new Set(
    queue
      .filter(({ procedure }) => procedure === "log.delete" || procedure === "log.takeBackSkips")
      .map(({ lane }) => lane),
  );
  const standing = queue.filter(({ lane }) => !takenBack.has(lane));
  return new Set(standing.flatMap(answeredBy).filter((id) => id !== null));
}

/** Whether anything about one of these sessions, planned or logged, is on this device and not sent yet. */
export const waitsFor = (queue: Queue, ids: readonly (string | null)[]): boolean =>
  queue.some(
    (write) => ids.includes(write.lane) || plansOf(write).some((id) => id !== null && ids.includes(id)),
  );

/** The planned sessions that a write is about, whether or not it settles them. */
const plansOf = (write: QueuedWrite): readonly (PlannedSessionId | null)[] =>
  write.procedure === "log.saveSet"
    ? [(write.input as unknown as SaveSetInput).lift.plannedId]
    : answeredBy(write);

function answeredBy({ procedure, input }: QueuedWrite): readonly (PlannedSessionId | null)[] {
  const said: unknown = input;
  switch (procedure) {
    case "log.finishLift":
      return [(said as FinishLiftInput).lift.plannedId];
    case "log.logSession":
    case "log.skip":
      return [(said as { readonly plannedId: PlannedSessionId | null }).plannedId];
    case "log.skipMany":
      return (said as SkipSessionsInput).sessions.map(({ plannedId }) => plannedId);
    default:
      return [];
  }
}
