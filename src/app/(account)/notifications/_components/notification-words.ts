import { consentLabels } from "@/app/_shared/account/consent-labels";
import { isoWeekOf } from "@/lib/dates/week";
import type { ConsentItem } from "@/lib/domain/consent";
import type { MessageText } from "@/lib/domain/flag-view";
import type { Notification } from "@/lib/domain/notification";

type Say = (text: MessageText) => string;

const firstName = (name: string) => name.split(" ")[0] ?? name;

/** Name first, one fact. */
export function titleOf(told: Notification, say: Say): string {
  const { athlete, actor } = told;
  const who = actor ? firstName(actor) : "Somebody";
  if (told.kind === "flag") {
    const [flag, ...more] = told.flags;
    const about = athlete && !athlete.isReader ? `${firstName(athlete.name)}: ` : "";
    if (more.length > 0) return `${about}${told.flags.length} things to decide`;
    return `${about}${flag?.title ? say(flag.title) : "what was to decide is settled"}`;
  }
  if (told.kind === "plan") {
    const { sessions, season } = told;
    const what = [
      ...(sessions > 0 ? [`${sessions} ${sessions === 1 ? "session" : "sessions"}`] : []),
      ...(season ? ["the season"] : []),
    ];
    return `${who} published ${what.join(" and ")} of your plan`;
  }
  if (told.kind === "coaching") {
    if (told.became === "began") return `${who} accepted your invitation`;
    return athlete?.isReader ? `${who} no longer coaches you` : `${who} ended the coaching`;
  }
  return `${who} changed what you can see`;
}

/** What there is to say beside the title, a line each. */
export function detailsOf(told: Notification, say: Say): readonly string[] {
  if (told.kind === "flag") {
    const open = told.flags.flatMap(({ title }) => (title ? [say(title)] : []));
    const settled = told.flags.length - open.length;
    if (told.flags.length < 2) return [];
    return [...open, ...(settled > 0 ? [`${settled} settled since`] : [])];
  }
  if (told.kind !== "consent") return [];
  const names = (items: readonly ConsentItem[]) => items.map((item) => consentLabels[item].label).join("; ");
  return [
    ...(told.shown.length > 0 ? [`Shared now: ${names(told.shown)}`] : []),
    ...(told.kept.length > 0 ? [`No longer shared: ${names(told.kept)}`] : []),
  ];
}

/** Where it leads; null where there is nothing to see any more. */
export function placeOf(told: Notification): string | null {
  const { athlete } = told;
  if (!athlete) return null;
  const space = `/a/${athlete.slug}`;
  if (told.kind === "flag") {
    const [only, ...more] = told.flags;
    return only && more.length === 0 ? `${space}/flags/${only.id}` : `${space}/flags`;
  }
  if (told.kind === "plan") return told.from ? `${space}/week/${isoWeekOf(told.from)}` : `${space}/season`;
  if (told.kind === "coaching") return athlete.isReader ? "/settings/coaches" : space;
  return `${space}`;
}
