import type { Metadata } from "next";
import { Hydrate, prefetch, requireUser } from "@/app/_trpc/server";
import { NotificationList } from "./_components/notification-list";

export const metadata: Metadata = { title: "Notifications" };

export default async function NotificationsPage() {
  await requireUser("/notifications");
  prefetch((trpc) => trpc.notifications.list.queryOptions());
  return (
    <Hydrate>
      <NotificationList />
    </Hydrate>
  );
}
