import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { Instant } from "@/lib/dates/time-zone";
import type { ConsentItem } from "./consent";

/** What of an athlete's a coach looks at, as far as it is told apart. */
export const seenAreas = [
  "list",
  "plan",
  "log",
  "flags",
  "check-ins",
  "progress",
  "profile",
  "other",
] as const;
export type SeenArea = (typeof seenAreas)[number];

/** What somebody did, as far as it is told apart. */
export const deedKinds = [
  "sign-in",
  "sign-out-everywhere",
  "unlink",
  "ask-deletion",
  "come-back",
  "publish",
  "plan",
  "log",
  "import",
  "check-in",
  "profile",
  "flag",
  "rule",
  "feed",
  "export",
  "archive",
  "other",
] as const;
export type DeedKind = (typeof deedKinds)[number];

/** One or more things of a kind that somebody did on one day, or a decision about who coaches and sees what. */
export type Deed =
  | { readonly kind: DeedKind; readonly count: number; readonly firstAt: Instant; readonly lastAt: Instant }
  | {
      readonly kind: "consent";
      readonly coach: string | null;
      readonly item: ConsentItem;
      readonly allowed: boolean;
      readonly firstAt: Instant;
    }
  | {
      readonly kind: "coaching-began" | "coaching-ended";
      readonly coach: string | null;
      readonly firstAt: Instant;
    };

/** What one person saw and did of somebody's on one day. */
export interface DayOfPerson {
  /** Null where the account of whoever it was is gone. */
  readonly name: string | null;
  readonly role: "you" | "coach";
  readonly seen: readonly SeenArea[];
  /** What they could see that day beyond plan, log, load and flags. */
  readonly shared: readonly ConsentItem[];
  readonly deeds: readonly Deed[];
}

export interface AuditDay {
  readonly date: CalendarDate;
  readonly people: readonly DayOfPerson[];
}

/** Some days of who saw and changed what, newest first. `earlier` asks for the days before them, null for none. */
export interface AuditPage {
  readonly days: readonly AuditDay[];
  readonly earlier: CalendarDate | null;
}

const kindByAction: Readonly<Record<string, DeedKind>> = {
  "account.sign-in": "sign-in",
  "account.sign-out-everywhere": "sign-out-everywhere",
  "account.unlink": "unlink",
  "account.ask-deletion": "ask-deletion",
  "account.come-back": "come-back",
  "plan.publish": "publish",
  "plan.publish-season": "publish",
  "archive.export": "export",
  "table.export": "export",
};

const kindByNoun: Readonly<Record<string, DeedKind>> = {
  plan: "plan",
  season: "plan",
  library: "plan",
  log: "log",
  imports: "import",
  wellness: "check-in",
  profile: "profile",
  flag: "flag",
  rule: "rule",
  feed: "feed",
  archive: "archive",
};

/** What an action of the record (`noun.verb`) is told as. Never throws: one that is not known is `other`. */
export const deedKindOf = (action: string): DeedKind =>
  kindByAction[action] ?? kindByNoun[action.split(".")[0] ?? ""] ?? "other";

const areaByNoun: Readonly<Record<string, SeenArea>> = {
  roster: "list",
  plan: "plan",
  library: "plan",
  log: "log",
  imports: "log",
  flags: "flags",
  rules: "flags",
  wellness: "check-ins",
  overview: "progress",
  progress: "progress",
  profile: "profile",
};

/** What somebody sees who calls a procedure (`noun.verb`). Never throws: one that is not known is `other`. */
export const seenAreaOf = (procedure: string): SeenArea =>
  areaByNoun[procedure.split(".")[0] ?? ""] ?? "other";
