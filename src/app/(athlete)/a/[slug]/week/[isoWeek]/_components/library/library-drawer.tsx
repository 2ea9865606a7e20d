"use client";

import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import {
  everything,
  findTemplates,
  placesOf,
  type TemplateFilter,
} from "@/app/_shared/library/find-templates";
import { ShelfFilters } from "@/app/_shared/library/shelf-filters";
import { stepCards } from "@/app/_shared/library/step-cards";
import type { TemplateInBrief } from "@/app/_shared/library/template-facts";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { InlineError } from "@/app/_ui/inline-error";
import { Panel } from "@/app/_ui/panel";
import { SkeletonRows } from "@/app/_ui/skeleton";
import { useShortcuts } from "@/app/_ui/use-shortcut";
import type { WeekSession } from "../week-model";
import { DraggableTemplate } from "./draggable-template";

interface LibraryDrawerProps {
  /** The session whose place a template is to take; else it goes into a slot. */
  replaces: WeekSession | null;
  onClose: () => void;
  onChoose: (template: TemplateInBrief) => void;
}

/** The sessions of the library beside the week: dragged onto a slot, or chosen and then placed. */
export function LibraryDrawer({ replaces, onClose, onChoose }: LibraryDrawerProps) {
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(trpc.library.list.queryOptions({ kind: "session" }));
  const [filter, setFilter] = useState<TemplateFilter>(everything);
  const list = useRef<HTMLUListElement>(null);
  const shown = findTemplates(data ?? [], filter);
  useShortcuts({
    j: () => stepCards(list.current, 1),
    k: () => stepCards(list.current, -1),
  });
  return (
    <div className="w-80 shrink-0 max-md:contents md:sticky md:top-[72px] md:flex md:max-h-[calc(100dvh-88px)] md:flex-col">
      <Panel
        title="Library"
        subtitle={replaces ? `in place of ${replaces.session.title}` : null}
        onClose={onClose}
      >
        <div className="flex flex-col gap-4">
          {error ? (
            <InlineError title="The library didn't load." onRetry={() => void refetch()}>
              {error.message}
            </InlineError>
          ) : null}
          {!data && !error ? <SkeletonRows rows={6} height={72} label="The library is loading" /> : null}
          {data ? (
            <ShelfFilters
              narrow
              kind="session"
              places={placesOf(data)}
              filter={filter}
              onChange={setFilter}
            />
          ) : null}
          {data && shown.length === 0 ? (
            <EmptyState action={<Button onClick={() => setFilter(everything)}>Show everything</Button>}>
              Nothing in the library is like that.
            </EmptyState>
          ) : null}
          <ul
            ref={list}
            aria-label="Templates"
            className="flex flex-col max-md:-mx-3 max-md:divide-y max-md:divide-line md:gap-3"
          >
            {shown.map((template) => (
              <DraggableTemplate
                key={template.id}
                template={template}
                disabled={replaces !== null}
                action={
                  <Button size="compact" data-use onClick={() => onChoose(template)}>
                    {replaces ? "Replace" : "Add"}
                    <span className="sr-only">
                      {replaces ? ` with ${template.title}` : ` ${template.title}`}
                    </span>
                  </Button>
                }
              />
            ))}
          </ul>
        </div>
      </Panel>
    </div>
  );
}
