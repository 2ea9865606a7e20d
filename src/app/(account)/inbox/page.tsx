import type { Metadata } from "next";
import { Hydrate, need, requireUser } from "@/app/_trpc/server";
import { InboxPage } from "./_components/inbox-page";

export const metadata: Metadata = { title: "Inbox" };

export default async function Inbox() {
  await requireUser("/inbox");
  await need((trpc) => trpc.messages.threads.queryOptions());
  return (
    <Hydrate>
      <InboxPage space={null} />
    </Hydrate>
  );
}
