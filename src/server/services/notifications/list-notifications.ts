import { localDateOf } from "@/lib/dates/time-zone";
import type { ConsentItem } from "@/lib/domain/consent";
import type { Notification, NotifiedFlag } from "@/lib/domain/notification";
import type { Ctx } from "@/server/auth/scope";
import { listNotificationRows, type NotificationRow } from "@/server/db/queries/notifications";
import { withTransaction } from "@/server/db/tx";
import { refreshCoached } from "@/server/services/flags/refresh-coached";
import { titleOf } from "@/server/services/flags/rule-words";
import { noteDecisions } from "./note-decisions";
import { notificationSettingsOf } from "./notification-settings";
import { listStandingFlags, type StandingFlag } from "./standing-flags";

const mostListed = 200;

/** What this person was told, the newest first; decisions about one athlete on one day are one. */
export async function listNotifications(ctx: Ctx): Promise<readonly Notification[]> {
  await refreshCoached(ctx);
  return withTransaction(ctx, async (tx) => {
    await noteDecisions(tx, ctx);
    const rows = await listNotificationRows(tx, ctx.user.id, mostListed);
    const settings = await notificationSettingsOf(tx, ctx.user.id);
    const open = rows.some(({ flagId }) => flagId !== null) ? await listStandingFlags(tx, ctx) : [];
    const titles = new Map(open.map((each) => [each.row.id, each]));
    const day = ({ at }: NotificationRow) => localDateOf(at, ctx.user.preferences.timeZone);
    const groups = Map.groupBy(
      rows.filter(({ kind }) => settings[kind].app),
      (row) => (row.kind === "flag" ? `${row.athleteId} ${day(row)} ${row.readAt === null}` : row.id),
    );
    return [...groups.values()].flatMap((group) => notificationOf(group, ctx, titles) ?? []);
  });
}

function notificationOf(
  rows: readonly NotificationRow[],
  { user }: Ctx,
  open: ReadonlyMap<string, StandingFlag>,
): Notification | null {
  const [row] = rows;
  if (!row) return null;
  const { slug, name, details } = row;
  const isReader = row.athleteUserId === user.id;
  const told = {
    ids: rows.map(({ id }) => id),
    at: row.at,
    isRead: row.readAt !== null,
    athlete: slug !== null && name !== null ? { slug, name, isReader } : null,
    actor: row.actor,
  };
  if (row.kind === "flag")
    return { ...told, kind: "flag", flags: rows.flatMap((each) => flagOf(each, open)) };
  if (row.kind === "plan") {
    const { sessions = [], season = false, from = null } = details;
    return { ...told, kind: "plan", sessions: sessions.length, season, from };
  }
  if (row.kind === "coaching") return { ...told, kind: "coaching", became: details.became ?? "began" };
  const items = Object.entries(details.items ?? {}) as [ConsentItem, boolean][];
  const of = (allowed: boolean) => items.flatMap(([item, now]) => (now === allowed ? [item] : []));
  return { ...told, kind: "consent", shown: of(true), kept: of(false) };
}

function flagOf({ flagId }: NotificationRow, open: ReadonlyMap<string, StandingFlag>): NotifiedFlag[] {
  if (flagId === null) return [];
  const standing = open.get(flagId);
  return [{ id: flagId, title: standing ? titleOf(standing.finding) : null }];
}
