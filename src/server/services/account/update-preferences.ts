import type { UpdatePreferencesInput } from "@/lib/schemas/account";
import type { Ctx, SelfScope } from "@/server/auth/scope";
import { lockAthlete } from "@/server/db/queries/athlete";
import { updateOwnAthleteCalendar, updatePerson } from "@/server/db/queries/people";
import { withTransaction } from "@/server/db/tx";
import { refreshFlags } from "@/server/services/flags/refresh";

/**
 * Changes how a person reads numbers and times. Where they train, their days and weeks follow, and what those
 * days add up to is judged again.
 */
export const updatePreferences = (ctx: Ctx, input: UpdatePreferencesInput, self: SelfScope | null) =>
  withTransaction(ctx, async (tx) => {
    const { name, preferences } = input;
    if (self) await lockAthlete(tx, self);

    await updatePerson(tx, ctx.user.id, { name, preferences });
    if (!self || !(preferences?.timeZone || preferences?.weekStart)) return { ok: true } as const;
    const { timeZone, weekStart } = preferences;
    await updateOwnAthleteCalendar(tx, ctx.user.id, { timeZone, weekStart });
    await refreshFlags(tx, { ...ctx, scope: self });
    return { ok: true } as const;
  });
