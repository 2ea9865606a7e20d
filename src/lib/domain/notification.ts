import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { Instant } from "@/lib/dates/time-zone";
import type { FlagId, NotificationId } from "@/lib/ids";
import type { ConsentItem } from "./consent";
import type { MessageText } from "./flag-view";

/** What a person is told of. Each is a line of Settings, Notifications. */
export const notificationKinds = ["flag", "plan", "coaching", "consent"] as const;
export type NotificationKind = (typeof notificationKinds)[number];

export const notificationChannels = ["app"] as const;
export type NotificationChannel = (typeof notificationChannels)[number];

/** What is kept of one, by kind; what a flag says is read when it is shown, with what its reader may see then. */
export interface NotificationDetails {
  /** Sessions of the plan that were published. */
  readonly sessions?: readonly string[];
  /** The season was published. */
  readonly season?: boolean;
  /** The first day that changed. */
  readonly from?: CalendarDate;
  readonly became?: "began" | "ended";
  /** What may be seen from now on, and what no more. */
  readonly items?: Readonly<Partial<Record<ConsentItem, boolean>>>;
}

interface Told {
  /** All that are shown as this one. */
  readonly ids: readonly NotificationId[];
  readonly at: Instant;
  readonly isRead: boolean;
  /** Who it is about; null where the reader may not see that athlete any more. */
  readonly athlete: { readonly slug: string; readonly name: string; readonly isReader: boolean } | null;
  /** Who did it; null where nobody did. */
  readonly actor: string | null;
}

export interface NotifiedFlag {
  readonly id: FlagId;
  /** Null where it is not open for this reader any more. */
  readonly title: MessageText | null;
}

export type Notification = Told &
  (
    | { readonly kind: "flag"; readonly flags: readonly NotifiedFlag[] }
    | {
        readonly kind: "plan";
        readonly sessions: number;
        readonly season: boolean;
        readonly from: CalendarDate | null;
      }
    | { readonly kind: "coaching"; readonly became: "began" | "ended" }
    | {
        readonly kind: "consent";
        readonly shown: readonly ConsentItem[];
        readonly kept: readonly ConsentItem[];
      }
  );

export type NotificationSettings = Readonly<
  Record<NotificationKind, Readonly<Record<NotificationChannel, boolean>>>
>;
