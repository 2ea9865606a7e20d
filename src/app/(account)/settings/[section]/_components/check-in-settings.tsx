"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useToday } from "@/app/_shared/quantity/when";
import { useTRPC } from "@/app/_trpc/client";
import { Switch } from "@/app/_ui/switch";
import { TextLink } from "@/app/_ui/text-link";
import { showToast } from "@/app/_ui/toast-store";
import { newId, type RequestId } from "@/lib/ids";
import { SettingsGroup } from "./settings-group";

/** What the check-in asks beside its five questions. */
export function CheckInSettings() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const date = useToday();
  const day = useQuery(trpc.wellness.day.queryOptions({ date }));
  const ask = useMutation(trpc.wellness.askCycle.mutationOptions());
  const asks = ask.variables && ask.isPending ? ask.variables.asks : day.data?.cycle != null;

  const change = (next: boolean, undoable = true) =>
    ask.mutate(
      { requestId: newId<RequestId>(), asks: next },
      {
        onSuccess: () =>
          showToast({
            message: next
              ? "The check-in asks about your cycle"
              : "The check-in no longer asks about your cycle",
            ...(undoable ? { undo: () => change(!next, false) } : {}),
          }),
        onError: (error) => showToast(error.message),
        onSettled: () =>
          Promise.all(
            [trpc.wellness, trpc.progress].map((noun) =>
              client.invalidateQueries({ queryKey: noun.pathKey() }),
            ),
          ),
      },
    );
  return (
    <SettingsGroup title="Check-in">
      <Switch
        checked={asks}
        disabled={!day.data}
        onChange={(event) => change(event.target.checked)}
        description="Period, day and symptoms, where you want to answer. No flag and no load is worked out from it."
      >
        Ask about my menstrual cycle
      </Switch>
      <p className="text-ink-3 text-xs">
        Only you see it, unless you share it with a coach under{" "}
        <TextLink href="/settings/coaches">Coaches and consent</TextLink>.
      </p>
    </SettingsGroup>
  );
}
