"use client";

import type { Route } from "next";
import { When } from "@/app/_shared/quantity/when";
import { Avatar } from "@/app/_ui/avatar";
import { cx } from "@/app/_ui/cx";
import { IntentLink } from "@/app/_ui/intent-link";
import type { ThreadInBrief } from "@/lib/domain/message";

interface ThreadListProps {
  threads: readonly ThreadInBrief[];
  /** The slug of the one that is open. */
  current: string | null;
}

/** With whom one talks, the last word of each, and how much of it is new. */
export function ThreadList({ threads, current }: ThreadListProps) {
  return (
    <nav aria-label="Threads">
      <ul className="flex flex-col divide-y divide-line overflow-hidden rounded-xl border border-line bg-surface">
        {threads.map((thread) => (
          <li key={thread.athleteId}>
            <IntentLink
              href={`/inbox/${thread.slug}` as Route}
              aria-current={thread.slug === current ? "page" : undefined}
              className={cx(
                "flex min-h-14 items-center gap-3 p-3 -outline-offset-4 hover:bg-surface-3",
                thread.slug === current && "bg-surface-3",
              )}
            >
              <Avatar name={thread.name} size={32} />
              <span className="min-w-0 flex-1">
                <span className="flex items-baseline gap-2">
                  <span className={cx("truncate", thread.unread ? "font-semibold" : "font-medium")}>
                    {thread.name || "Messages"}
                  </span>
                  {thread.last ? (
                    <span className="ms-auto shrink-0 text-ink-3 text-xs">
                      <When at={thread.last.at} />
                    </span>
                  ) : null}
                </span>
                <span className="flex items-baseline gap-2 text-ink-2 text-sm">
                  <span className="truncate">
                    {thread.last
                      ? `${thread.last.isMine ? "You: " : ""}${thread.last.body}`
                      : "Nothing said yet"}
                  </span>
                  {thread.unread ? (
                    <span className="ms-auto shrink-0 rounded-full bg-primary px-1.5 text-2xs text-on-primary tabular-nums">
                      {thread.unread}
                      <span className="sr-only"> unread</span>
                    </span>
                  ) : null}
                </span>
              </span>
            </IntentLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
