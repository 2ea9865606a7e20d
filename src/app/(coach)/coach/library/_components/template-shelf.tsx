"use client";

import { useQuery } from "@tanstack/react-query";
import type { Route } from "next";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import {
  everything,
  findTemplates,
  placesOf,
  type TemplateFilter,
} from "@/app/_shared/library/find-templates";
import { PlaceList, ShelfFilters } from "@/app/_shared/library/shelf-filters";
import { stepCards } from "@/app/_shared/library/step-cards";
import { cardRows } from "@/app/_shared/library/template-card";
import type { TemplateInBrief } from "@/app/_shared/library/template-facts";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { cx } from "@/app/_ui/cx";
import { EmptyState } from "@/app/_ui/empty-state";
import { InlineError } from "@/app/_ui/inline-error";
import { Opening } from "@/app/_ui/opening";
import { SkeletonRows } from "@/app/_ui/skeleton";
import { useShortcuts } from "@/app/_ui/use-shortcut";
import type { TemplateKind } from "@/lib/domain/template";
import { ShelfCard } from "./shelf-card";
import { templateHref } from "./shelves";

const PlaceSheet = dynamic(() => import("./place-sheet").then((file) => file.PlaceSheet), {
  loading: Opening,
});
const DetailsDialog = dynamic(() => import("./details-dialog").then((file) => file.DetailsDialog), {
  loading: Opening,
});

/** Every template of one kind, found by folder, words, intensity, length and tag. */
export function TemplateShelf({ kind }: { kind: TemplateKind }) {
  const trpc = useTRPC();
  const router = useRouter();
  const { data, error, refetch } = useQuery(trpc.library.list.queryOptions({ kind }));
  const [filter, setFilter] = useState<TemplateFilter>(everything);
  const [using, setUsing] = useState<TemplateInBrief | null>(null);
  const [describing, setDescribing] = useState<TemplateInBrief | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const shown = findTemplates(data ?? [], filter);
  const isPlan = kind === "plan";
  const use = (template: TemplateInBrief) =>
    isPlan ? router.push(`${templateHref(kind, template.id)}/apply` as Route) : setUsing(template);

  useShortcuts({
    j: () => stepCards(list.current, 1),
    k: () => stepCards(list.current, -1),
    o: () => {
      const id = list.current?.querySelector<HTMLElement>("li:focus-within")?.dataset.template;
      if (id) router.push(templateHref(kind, id) as Route);
    },
  });

  if (error) {
    return (
      <InlineError title="The library didn't load." onRetry={() => void refetch()}>
        {error.message}
      </InlineError>
    );
  }
  if (!data) return <SkeletonRows rows={8} height={72} label="The library is loading" />;
  return (
    <div className="flex gap-6">
      <PlaceList
        places={placesOf(data)}
        total={data.length}
        chosen={filter.place}
        onChoose={(place) => setFilter({ ...filter, place })}
      />
      <div className="flex min-w-0 flex-1 flex-col gap-4">
        <ShelfFilters kind={kind} places={placesOf(data)} filter={filter} onChange={setFilter} />
        {shown.length === 0 ? (
          <EmptyState action={<Button onClick={() => setFilter(everything)}>Show everything</Button>}>
            Nothing in the library is like that. Save any session as a template from its menu, or start from
            the included ones.
          </EmptyState>
        ) : (
          <ul
            ref={list}
            aria-label="Templates"
            className="grid gap-3 max-md:gap-0 max-md:divide-y max-md:divide-line max-md:rounded-xl max-md:border max-md:border-line max-md:bg-surface md:grid-cols-[repeat(auto-fill,minmax(250px,1fr))]"
          >
            {shown.map((template) => (
              <li key={template.id} data-template={template.id} className={cx("min-w-0", cardRows)}>
                <ShelfCard
                  kind={kind}
                  template={template}
                  onUse={() => use(template)}
                  onDescribe={() => setDescribing(template)}
                />
              </li>
            ))}
          </ul>
        )}
      </div>
      {using ? <PlaceSheet kind={kind} template={using} onClose={() => setUsing(null)} /> : null}
      {describing ? (
        <DetailsDialog template={describing} folders={foldersOf(data)} onClose={() => setDescribing(null)} />
      ) : null}
    </div>
  );
}

const foldersOf = (templates: readonly TemplateInBrief[]) =>
  [...new Set(templates.map(({ folder }) => folder))].filter((folder) => folder !== "").toSorted();
