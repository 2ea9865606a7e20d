"use client";

import { Archive, CopyPlus, Ellipsis, FolderInput, Pencil } from "lucide-react";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { TemplateCard } from "@/app/_shared/library/template-card";
import type { TemplateInBrief } from "@/app/_shared/library/template-facts";
import { Button } from "@/app/_ui/button";
import { IconButton } from "@/app/_ui/icon-button";
import type { MenuEntry } from "@/app/_ui/menu";
import { MenuOnDemand } from "@/app/_ui/menu-on-demand";
import type { TemplateKind } from "@/lib/domain/template";
import { templateHref } from "./shelves";
import { useTemplateWrites } from "./use-template-writes";

interface ShelfCardProps {
  kind: TemplateKind;
  template: TemplateInBrief;
  onUse: () => void;
  onDescribe: () => void;
}

/** A template on its shelf, with everything that its owner can do to it. */
export function ShelfCard({ kind, template, onUse, onDescribe }: ShelfCardProps) {
  return (
    <TemplateCard
      template={template}
      href={templateHref(kind, template.id)}
      actions={
        <>
          <Button size="compact" data-use onClick={onUse}>
            {kind === "plan" ? "Apply" : "Use"}
            <span className="sr-only"> {template.title}</span>
          </Button>
          <CardMenu kind={kind} template={template} onDescribe={onDescribe} />
        </>
      }
    />
  );
}

function CardMenu({ kind, template, onDescribe }: Omit<ShelfCardProps, "onUse">) {
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
