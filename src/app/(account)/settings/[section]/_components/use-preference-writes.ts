"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTRPC } from "@/app/_trpc/client";
import { showToast } from "@/app/_ui/toast-store";
import type { UnitPreferences } from "@/lib/domain/preferences";
import { newId, type RequestId } from "@/lib/ids";

interface Change {
  readonly name?: string;
  readonly preferences?: Partial<UnitPreferences>;
}

/** Saves a setting at once and offers to take it back. There is no Save button in settings. */
export function usePreferenceWrites() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const router = useRouter();
  const update = useMutation(trpc.account.updatePreferences.mutationOptions());

  const save = (change: Change, before: Change, message: string | null) =>
    update.mutate(
      { requestId: newId<RequestId>(), ...change },
      {
        onSuccess: async () => {
          showToast(message ? { message, undo: () => save(before, change, null) } : "Change undone");
          await client.invalidateQueries();
          // The frame around the page prints in these units too.
          router.refresh();
        },
        onError: (error) => {
          showToast(error.message);
          void client.invalidateQueries({ queryKey: trpc.account.get.queryKey() });
        },
      },
    );
  return { save, isPending: update.isPending };
}
