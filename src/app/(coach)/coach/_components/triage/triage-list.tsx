"use client";

import { useQueryClient } from "@tanstack/react-query";
import type { Route } from "next";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { useFlagAnswers } from "@/app/_shared/flags/use-flag-actions";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { Opening } from "@/app/_ui/opening";
import { useShortcuts } from "@/app/_ui/use-shortcut";
import type { Triage, TriageRow } from "@/lib/domain/triage";
import { isInView, type TriageView } from "@/lib/domain/triage-view";
import type { AthleteId } from "@/lib/ids";
import { TriageLine } from "./triage-line";
import { pageOf, weekOf } from "./triage-paths";
import { useFrozenOrder } from "./use-frozen-order";
import { useResults } from "./use-results";

const loadPeekAhead = () => void import("./peek").catch(() => {});
const Peek = dynamic(() => import("./peek").then((file) => file.Peek), { loading: Opening });
const SelectionBar = dynamic(() => import("./selection-bar").then((file) => file.SelectionBar), {
  loading: Opening,
});

interface TriageListProps {
  rows: readonly TriageRow[];
  groups: Triage["groups"];
  view: TriageView;
}

/** The rows of one view with their keys, and beside them the one that is looked at. */
export function TriageList({ rows, groups, view }: TriageListProps) {
  const router = useRouter();
  const list = useRef<HTMLUListElement>(null);
  const answers = useFlagAnswers();
  const prefetch = usePeekAhead();
  const [currentId, setCurrentId] = useState<AthleteId | null>(null);
  const [checked, setChecked] = useState<ReadonlySet<AthleteId>>(new Set());
  const [isPointedAt, setPointedAt] = useState(false);
  const byId = new Map(rows.map((row) => [row.athleteId, row]));
  const inView = rows.filter((row) => isInView(row, view)).map(({ athleteId }) => athleteId);
  const results = useResults((id) => order.settle(id));
  const isFrozen = isPointedAt || currentId !== null || checked.size > 0 || results.results.size > 0;
  const order = useFrozenOrder(inView, isFrozen);
  const shown = order.shown.flatMap((id) => byId.get(id) ?? []);
  const current = (currentId && byId.get(currentId)) || null;

  const go = (row: TriageRow | undefined) => {
    if (!row) return;
    setCurrentId(row.athleteId);
    const line = list.current?.querySelector<HTMLElement>(
      `[data-triage-row="${row.athleteId}"] [data-row-open]`,
    );
    line?.focus();
    const next = shown[shown.indexOf(row) + 1];
    if (next) prefetch(next);
  };
  const step = (by: number, isExtending = false) => {
    const at = shown.findIndex(({ athleteId }) => athleteId === currentId);
    const next = shown[at === -1 ? 0 : Math.min(shown.length - 1, Math.max(0, at + by))];
    if (isExtending && next) check([...(currentId ? [currentId] : []), next.athleteId], true);
    go(next);
  };
  const check = (ids: readonly AthleteId[], on: boolean) =>
    setChecked((before) => {
      const after = new Set(before);
      for (const id of ids)
        if (on) after.add(id);
        else after.delete(id);
      return after;
    });
  const act = (row: TriageRow) => (said: string, done: Promise<boolean>) => {
    results.show(row.athleteId, said, done);
    const after = shown.slice(shown.indexOf(row) + 1);
    const next = after.find(({ athleteId, flag }) => flag !== null && !results.results.has(athleteId));
    if (current && next) go(next);
    else setCurrentId(null);
  };
  const close = () => {
    list.current?.querySelector<HTMLElement>(`[data-triage-row="${currentId}"] [data-row-open]`)?.focus();
    setCurrentId(null);
    setChecked(new Set());
  };
  const withCurrent = (run: (row: TriageRow) => void) => () => current && run(current);

  useShortcuts({
    j: () => step(1),
    k: () => step(-1),
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    "shift+j": () => step(1, true),
    "shift+k": () => step(-1, true),
    x: withCurrent(({ athleteId }) => check([athleteId], !checked.has(athleteId))),
    o: withCurrent((row) => router.push(pageOf(row) as Route)),
    w: withCurrent((row) => router.push(weekOf(row) as Route)),
    Escape: close,
  });
  useShortcuts({ "mod+a": () => check(inView, true) }, isPointedAt || currentId !== null);

  return (
    <div className="flex min-w-0 flex-col gap-3">
      <Updates count={order.updates} onSort={order.sortAnew} />
      <div className="flex min-w-0 items-start gap-4">
        <ul
          ref={list}
          aria-label="Athletes"
          onPointerEnter={(event) => {
            loadPeekAhead();
            if (event.pointerType === "mouse") setPointedAt(true);
          }}
          onFocus={loadPeekAhead}
          onPointerLeave={() => setPointedAt(false)}
          className="min-w-0 flex-1 divide-y divide-line rounded-xl border border-line bg-surface"
        >
          {shown.map((row) => {
            const { athleteId, flag } = row;
            return (
              <TriageLine
                key={athleteId}
                row={row}
                isCurrent={athleteId === currentId}
                isChecked={checked.has(athleteId)}
                isNarrow={current !== null}
                result={results.results.get(athleteId) ?? null}
                actions={{
                  open: () => (athleteId === currentId ? close() : go(row)),
                  check: (on) => check([athleteId], on),
                  acknowledge: () => flag && act(row)("Acknowledged", answers.acknowledge(row, flag)),
                  snooze: (until) => flag && act(row)("Put off", answers.snooze(row, flag, until)),
                }}
              />
            );
          })}
        </ul>
        {current ? <Peek row={current} onAct={act(current)} onClose={close} /> : null}
      </div>
      {checked.size > 0 ? (
        <SelectionBar
          rows={shown.filter(({ athleteId }) => checked.has(athleteId))}
          groups={groups}
          onAct={(row, said, done) => results.show(row.athleteId, said, done)}
          onClose={() => setChecked(new Set())}
        />
      ) : null}
    </div>
  );
}

/** What would move if the list were put in its new order, which is left to whoever reads it. */
function Updates({ count, onSort }: { count: number; onSort: () => void }) {
  if (count === 0) return null;
  return (
    <p role="status" className="flex">
      <Button size="compact" onClick={onSort}>
        {count === 1 ? "1 update" : `${count} updates`}
      </Button>
    </p>
  );
}

/** Fetches what the next row's peek shows. */
function usePeekAhead() {
  const trpc = useTRPC();
  const client = useQueryClient();
  return ({ athleteId, flag }: TriageRow) => {
    if (flag) void client.prefetchQuery(trpc.flags.get.queryOptions({ athleteId, flagId: flag.id }));
  };
}
