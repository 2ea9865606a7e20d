"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useFlagAnswers } from "@/app/_shared/flags/use-flag-actions";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { Menu } from "@/app/_ui/menu";
import { showToast } from "@/app/_ui/toast-store";
import type { Triage, TriageRow } from "@/lib/domain/triage";
import { newId, type RequestId } from "@/lib/ids";
import type { SnoozeUntil } from "@/lib/schemas/flags";

type Group = Triage["groups"][number];

interface SelectionBarProps {
  rows: readonly TriageRow[];
  groups: readonly Group[];
  onAct: (row: TriageRow, said: string, done: Promise<boolean>) => void;
  onClose: () => void;
}

/** What can be done about several athletes at once. */
export function SelectionBar({ rows, groups, onAct, onClose }: SelectionBarProps) {
  const answers = useFlagAnswers();
  const add = useAddToGroup();
  const snoozable = rows.filter(({ flag }) => flag !== null);
  const snooze = (until: SnoozeUntil) => () => {
    for (const row of snoozable) if (row.flag) onAct(row, "Put off", answers.snooze(row, row.flag, until));
    onClose();
  };
  const ids = rows.map(({ athleteId }) => athleteId);
  return (
    <section
      aria-label="Selected athletes"
      className="sticky bottom-4 z-10 flex flex-wrap items-center gap-2 self-start rounded-xl border border-line bg-surface px-4 py-2.5 shadow-3 max-sm:bottom-[calc(72px+env(safe-area-inset-bottom,0px))]"
    >
      <span className="me-2 font-medium">{rows.length} selected</span>
      {snoozable.length > 0 ? (
        <Menu
          label="Put off until"
          placement="top start"
          trigger={<Button size="compact">Snooze</Button>}
          items={[
            { id: "next", label: "Next session", onAction: snooze({ kind: "next-session" }) },
            { id: "tomorrow", label: "Tomorrow morning", onAction: snooze({ kind: "tomorrow" }) },
            { id: "monday", label: "Monday morning", onAction: snooze({ kind: "monday" }) },
          ]}
        />
      ) : null}
      <ApplyPlan ids={ids} />
      {groups.length > 0 ? (
        <Menu
          label="Add to a group"
          placement="top start"
          trigger={<Button size="compact">Add to group</Button>}
          items={groups.map((group) => ({
            id: group.id,
            label: group.name,
            onAction: () => void add(group, ids).then((done) => done && onClose()),
          }))}
        />
      ) : null}
      <Button size="compact" variant="quiet" onClick={onClose}>
        Clear
      </Button>
    </section>
  );
}

/** Which plan; what it would do to each is on its own page, before anything is written. */
function ApplyPlan({ ids }: { ids: readonly string[] }) {
  const trpc = useTRPC();
  const router = useRouter();
  const { data } = useQuery(trpc.library.list.queryOptions({ kind: "plan" }));
  const plans = data ?? [];
  if (plans.length === 0) return null;
  return (
    <Menu
      label="Plan to apply"
      placement="top start"
      trigger={<Button size="compact">Apply plan</Button>}
      items={plans.map(({ id, title }) => ({
        id,
        label: title,
        onAction: () => router.push(`/coach/library/plans/${id}/apply?athletes=${ids.join(",")}` as Route),
      }))}
    />
  );
}

/** Adds athletes to a group, and offers to have it as it was. */
function useAddToGroup() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const saving = useMutation(trpc.library.saveGroup.mutationOptions());
  const save = async ({ id, name, athleteIds }: Group, said: string, undo?: () => void): Promise<boolean> => {
    try {
      await saving.mutateAsync({
        requestId: newId<RequestId>(),
        groupId: id,
        name,
        athleteIds: [...athleteIds],
      });
      showToast({ message: said, ...(undo ? { undo } : {}) });
      await client.invalidateQueries({ queryKey: trpc.triage.pathKey() });
      return true;
    } catch (error) {
      showToast(error instanceof Error ? error.message : "The group was not saved. Try again.");
      return false;
    }
  };
  return (group: Group, ids: Group["athleteIds"]) => {
    const athleteIds = [...new Set([...group.athleteIds, ...ids])];
    const added = athleteIds.length - group.athleteIds.length;
    if (added === 0) {
      showToast(`All of them are in ${group.name} already`);
      return Promise.resolve(true);
    }
    const undo = () => void save(group, `${group.name} is as it was`);
    return save({ ...group, athleteIds }, `${added} added to ${group.name}`, undo);
  };
}
