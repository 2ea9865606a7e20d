import { localDateOf } from "@/lib/dates/time-zone";
import { withUpdate } from "@/lib/domain/injury";
import type { SaveInjuryInput } from "@/lib/schemas/profile";
import type { ScopedCtx } from "@/server/auth/scope";
import { getAthlete } from "@/server/db/queries/athlete";
import { listInjuries, upsertInjury } from "@/server/db/queries/profile";
import { changeProfile, requireConsent } from "./change-profile";

/** Adds an injury, or says how it goes now: what was said of it before stays in its course. */
export async function saveInjury(ctx: ScopedCtx, { requestId: _, course, ...entry }: SaveInjuryInput) {
  requireConsent(ctx, "illness-pain");
  const change = { action: "profile.save-injury", details: { id: entry.id }, happenedOn: entry.startedOn };
  return changeProfile(ctx, change, async (tx) => {
    const { timeZone } = await getAthlete(tx, ctx.scope);
    const today = localDateOf(ctx.now, timeZone);
    const { status, startedOn } = entry;
    const isOver = status === "resolved";
    // An injury that is gone has a last day.
    const endedOn = entry.endedOn ?? (isOver ? today : null);
    const known = (await listInjuries(tx, ctx.scope)).find(({ id }) => id === entry.id);
    const on = isOver && endedOn ? endedOn : known ? today : startedOn;
    const before = (known?.course ?? course ?? []).filter((update) => update.on >= startedOn);
    await upsertInjury(tx, ctx.scope, { ...entry, endedOn, course: withUpdate(before, { on, status }) });
  });
}
