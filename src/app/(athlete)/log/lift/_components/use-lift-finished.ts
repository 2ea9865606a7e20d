"use client";

import type { Route } from "next";
import type { Finished } from "@/app/_shared/log/use-lift";
import { savedWords, useLogWrites } from "@/app/_shared/log/use-log-writes";
import { useGo } from "@/app/_shared/offline/use-go";
import { showToast } from "@/app/_ui/toast-store";

/** After a lift: back to the day, where it can be taken back. */
export function useLiftFinished() {
  const go = useGo();
  const writes = useLogWrites();
  return (written: Finished, title: string) => {
    go("/today" as Route);
    showToast({
      message: savedWords(title, written),
      undo: () => void writes.takeBack(written.id, title, `${title} is not logged any more`),
    });
  };
}
