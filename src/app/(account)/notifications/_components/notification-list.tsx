"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { PageBody } from "@/app/_shared/shell/page-body";
import { PageHeader } from "@/app/_shared/shell/page-header";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { TextLink } from "@/app/_ui/text-link";
import { NotificationRow } from "./notification-row";
import { useMarkRead } from "./use-mark-read";

export function NotificationList() {
  const trpc = useTRPC();
  const { data: all } = useSuspenseQuery({
    ...trpc.notifications.list.queryOptions(),
    refetchOnWindowFocus: true,
  });
  const markRead = useMarkRead();
  const unread = all.filter(({ isRead }) => !isRead).length;
  return (
    <>
      <PageHeader
        title="Notifications"
        meta={unread > 0 ? `${unread} unread` : undefined}
        actions={unread > 0 ? <Button onClick={() => markRead(null)}>Mark all read</Button> : undefined}
      />
      <PageBody width="form">
        {all.length === 0 ? (
          <EmptyState>
            Nothing yet. What you have to decide, changes of your plan and who sees what are told here, each
            once.
          </EmptyState>
        ) : (
          <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
            {all.map((each) => (
              <NotificationRow key={each.ids[0]} notification={each} onRead={() => markRead(each.ids)} />
            ))}
          </ul>
        )}
        <p className="text-ink-3 text-sm">
          What is told here is chosen in{" "}
          <TextLink href="/settings/notifications">notification settings</TextLink>.
        </p>
      </PageBody>
    </>
  );
}
