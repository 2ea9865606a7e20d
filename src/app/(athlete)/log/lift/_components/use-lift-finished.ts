"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useLogWrites } from "@/app/_shared/log/use-log-writes";
import { showToast } from "@/app/_ui/toast-store";
import type { CompletedSessionId } from "@/lib/ids";

/** After a lift: back to the day, where it can be taken back. */
export function useLiftFinished() {
  const router = useRouter();
  const writes = useLogWrites();
  return (id: CompletedSessionId, title: string) => {
    router.push("/today" as Route);
    showToast({
      message: `${title} saved`,
      undo: () => void writes.takeBack(id, `${title} is not logged any more`),
    });
  };
}
