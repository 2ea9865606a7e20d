"use client";

import { Archive, CopyPlus, Ellipsis, FolderInput, Pencil } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { SessionProfile } from "@/app/_shared/library/session-profile";
import { TemplateFacts, type TemplateInBrief, TemplateUsed } from "@/app/_shared/library/template-facts";
import { IntensityTicks } from "@/app/_shared/session/intensity-ticks";
import { familyClass, SessionGlyph, spokenSession } from "@/app/_shared/session/session-glyph";
import { Badge } from "@/app/_ui/badge";
import { Button } from "@/app/_ui/button";
import { cx } from "@/app/_ui/cx";
import { IconButton } from "@/app/_ui/icon-button";
import type { MenuEntry } from "@/app/_ui/menu";
import { MenuOnDemand } from "@/app/_ui/menu-on-demand";
import { familyOf, sessionTypeFacts } from "@/lib/domain/session-type";
import type { TemplateKind } from "@/lib/domain/template";
import { templateHref } from "./shelves";
import { useTemplateWrites } from "./use-template-writes";
import { WeekBars } from "./week-bars";

interface TemplateCardProps {
  kind: TemplateKind;
  template: TemplateInBrief;
  onUse: () => void;
  onDescribe: () => void;
}

/** One template: what it asks for, its shape, and how often it was used. A row on phones. */
export function TemplateCard({ kind, template, onUse, onDescribe }: TemplateCardProps) {
  const { session, title, included } = template;
  const family = session ? familyOf(session.type) : null;
  const intensity = session ? sessionTypeFacts[session.type].intensity : null;
  return (
    <article className="flex h-full min-w-0 flex-col gap-2 p-3 md:rounded-xl md:border md:border-line md:bg-surface">
      <div className="flex items-start gap-2">
        {family ? <SessionGlyph family={family} className="mt-0.5" /> : null}
        <h2 className="min-w-0 flex-1">
          <Link
            href={templateHref(kind, template.id) as Route}
            className="line-clamp-2 text-pretty font-semibold hover:underline max-md:-my-2.5 max-md:py-2.5"
          >
            {family && intensity ? (
              <span className="sr-only">{spokenSession(family, intensity)}: </span>
            ) : null}
            {title}
          </Link>
        </h2>
        {intensity ? (
          <span className={cx("mt-1", family && familyClass(family))}>
            <IntensityTicks intensity={intensity} decorative />
          </span>
        ) : null}
      </div>
      {session ? (
        <SessionProfile session={session} className="max-md:hidden" />
      ) : (
        <WeekBars loads={template.amount.weekLoads} className="max-md:hidden" />
      )}
      <p className="text-ink-2 text-sm">
        <TemplateFacts template={template} />
      </p>
      {template.about ? (
        <p className="line-clamp-2 text-pretty text-ink-3 text-sm max-md:hidden">{template.about}</p>
      ) : null}
      <div className="mt-auto flex flex-wrap items-center gap-2">
        <p className="me-auto flex min-w-0 flex-wrap items-center gap-x-2 text-ink-3 text-xs">
          <TemplateUsed usage={template.usage} />
          {included ? null : <Badge look="outline">Mine, v{template.version}</Badge>}
        </p>
        <Button size="compact" data-use onClick={onUse}>
          {kind === "plan" ? "Apply" : "Use"}
          <span className="sr-only"> {title}</span>
        </Button>
        <CardMenu kind={kind} template={template} onDescribe={onDescribe} />
      </div>
    </article>
  );
}

function CardMenu({ kind, template, onDescribe }: Omit<TemplateCardProps, "onUse">) {
  const router = useRouter();
  const writes = useTemplateWrites();
  const { id, title, included } = template;
  const own: MenuEntry[] = [
    { id: "describe", label: "Title, folder and tags…", icon: <FolderInput />, onAction: onDescribe },
    {
      id: "archive",
      label: "Archive",
      icon: <Archive />,
      onAction: () => void writes.archive(id, title),
    },
  ];
  return (
    <MenuOnDemand
      label={`Actions for ${title}`}
      items={[
        {
          id: "open",
          label: included ? "Open" : "Open and edit",
          icon: <Pencil />,
          shortcut: "o",
          onAction: () => router.push(templateHref(kind, id) as Route),
        },
        {
          id: "duplicate",
          label: included ? "Duplicate to change it" : "Duplicate",
          icon: <CopyPlus />,
          onAction: () => void writes.duplicate(id),
        },
        ...(included ? [] : own),
      ]}
      trigger={
        <IconButton label={`Actions for ${title}`} size="compact">
          <Ellipsis />
        </IconButton>
      }
    />
  );
}
