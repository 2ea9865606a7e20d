"use client";

import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTRPC } from "@/app/_trpc/client";
import { Switch } from "@/app/_ui/switch";
import { showToast } from "@/app/_ui/toast-store";
import {
  type NotificationChannel,
  type NotificationKind,
  notificationKinds,
} from "@/lib/domain/notification";
import { newId, type RequestId } from "@/lib/ids";
import { SettingsGroup } from "./settings-group";

const words: Readonly<Record<NotificationKind, { label: string; description: string }>> = {
  flag: {
    label: "Something to decide",
    description: "Flags to act on, each told once. What can wait or is only watched is never told.",
  },
  plan: { label: "Plan published", description: "What your coach publishes, once a day until you look." },
  coaching: { label: "Coaching begun or ended", description: "An invitation accepted, a coaching ended." },
  consent: {
    label: "Consent changed",
    description: "An athlete shares something with you, or no longer does.",
  },
};

export function NotificationSettings() {
  const trpc = useTRPC();
  const { data: settings } = useSuspenseQuery(trpc.notifications.settings.queryOptions());
  const save = useSave();
  return (
    <SettingsGroup title="In Tandem">
      <div className="divide-y divide-line">
        {notificationKinds.map((kind) => (
          <Switch
            key={kind}
            checked={settings[kind].app}
            onChange={(event) => save(kind, "app", event.target.checked)}
            description={words[kind].description}
          >
            {words[kind].label}
          </Switch>
        ))}
      </div>
    </SettingsGroup>
  );
}

function useSave() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const router = useRouter();
  const queryKey = trpc.notifications.settings.queryKey();
  const change = useMutation(trpc.notifications.changeSettings.mutationOptions());
  const save = (kind: NotificationKind, channel: NotificationChannel, wanted: boolean, isUndo = false) => {
    client.setQueryData(queryKey, (now) => now && { ...now, [kind]: { ...now[kind], [channel]: wanted } });
    change.mutate(
      { requestId: newId<RequestId>(), kind, channel, wanted },
      {
        onSuccess: async () => {
          const message = `${words[kind].label}: ${wanted ? "on" : "off"}`;
          showToast(isUndo ? "Change undone" : { message, undo: () => save(kind, channel, !wanted, true) });
          await client.invalidateQueries({ queryKey: trpc.notifications.pathKey() });
          router.refresh();
        },
        onError: (error) => {
          showToast(error.message);
          void client.invalidateQueries({ queryKey });
        },
      },
    );
  };
  return save;
}
