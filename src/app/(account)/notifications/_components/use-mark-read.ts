"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTRPC } from "@/app/_trpc/client";
import { showToast } from "@/app/_ui/toast-store";
import { type NotificationId, newId, type RequestId } from "@/lib/ids";

/** Marks what was read, here at once and in the count of the navigation; null for everything. */
export function useMarkRead() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const router = useRouter();
  const queryKey = trpc.notifications.list.queryKey();
  const mark = useMutation(
    trpc.notifications.markRead.mutationOptions({
      onMutate: ({ ids }) => {
        client.setQueryData(queryKey, (all) =>
          all?.map((each) =>
            ids === null || each.ids.some((id) => ids.includes(id)) ? { ...each, isRead: true } : each,
          ),
        );
      },
      onSuccess: () => router.refresh(),
      onError: (error) => showToast(error.message),
      onSettled: () => client.invalidateQueries({ queryKey }),
    }),
  );
  return (ids: readonly NotificationId[] | null) =>
    mark.mutate({ requestId: newId<RequestId>(), ids: ids && [...ids] });
}
