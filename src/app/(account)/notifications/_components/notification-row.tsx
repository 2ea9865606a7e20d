"use client";

import { Check } from "lucide-react";
import type { Route } from "next";
import { usePreferences } from "@/app/_shared/quantity/preferences";
import { useToday, When } from "@/app/_shared/quantity/when";
import { cx } from "@/app/_ui/cx";
import { IconButton } from "@/app/_ui/icon-button";
import { IntentLink } from "@/app/_ui/intent-link";
import type { Notification } from "@/lib/domain/notification";
import { fillMessage } from "@/lib/formatting/fill-message";
import { detailsOf, placeOf, titleOf } from "./notification-words";

/** One thing that was told. The row leads to it, which is also how it is read. */
export function NotificationRow({
  notification,
  onRead,
}: {
  notification: Notification;
  onRead: () => void;
}) {
  const preferences = usePreferences();
  const today = useToday(preferences.timeZone);
  const { isRead, at } = notification;
  const place = placeOf(notification);
  const say = (text: Parameters<typeof fillMessage>[0]) => fillMessage(text, { preferences, today });
  const title = titleOf(notification, say);
  const details = detailsOf(notification, say);
  return (
    <li className="relative flex items-start gap-3 px-4 py-3 hover:bg-surface-2">
      <span
        aria-hidden
        className={cx("mt-2 size-2 shrink-0 rounded-full", isRead ? "bg-transparent" : "bg-primary")}
      />
      <div className="flex min-w-0 flex-1 flex-col gap-0.5">
        {place ? (
          <IntentLink
            href={place as Route}
            onClick={isRead ? undefined : onRead}
            className={cx(
              "text-pretty after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:-outline-offset-2 focus-visible:after:outline-2 focus-visible:after:outline-focus",
              isRead ? "text-ink-2" : "font-medium",
            )}
          >
            {isRead ? null : <span className="sr-only">Unread: </span>}
            {title}
          </IntentLink>
        ) : (
          <p className={cx("text-pretty", isRead ? "text-ink-2" : "font-medium")}>{title}</p>
        )}
        {details.map((line) => (
          <p key={line} className="text-pretty text-ink-2 text-sm">
            {line}
          </p>
        ))}
        <p className="text-ink-3 text-xs">
          <When at={at} />
        </p>
      </div>
      {isRead ? null : (
        <IconButton label="Mark read" onClick={onRead} className="relative z-1">
          <Check />
        </IconButton>
      )}
    </li>
  );
}
