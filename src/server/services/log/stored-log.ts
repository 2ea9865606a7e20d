import { AppError } from "@/lib/app-error";
import type { LoggedSession } from "@/lib/domain/log";
import type { CompletedSessionId } from "@/lib/ids";
import type { AthleteScope } from "@/server/auth/scope";
import { findLog } from "@/server/db/queries/log";
import type { Tx } from "@/server/db/tx";

/** A log that must be there. */
export async function storedLog(
  tx: Tx,
  scope: AthleteScope,
  id: CompletedSessionId,
  options: { deleted?: boolean } = {},
): Promise<LoggedSession> {
  const log = await findLog(tx, scope, id, options);
  if (!log) throw new AppError("not-found", "This session is not in the log any more. Reload the page.");
  return log;
}
