"use client";

import { useDraggable } from "@dnd-kit/core";
import type { ReactNode } from "react";
import { TemplateCard } from "@/app/_shared/library/template-card";
import type { TemplateInBrief } from "@/app/_shared/library/template-facts";
import { cx } from "@/app/_ui/cx";
import { isOnCard } from "../planner-card";

interface DraggableTemplateProps {
  template: TemplateInBrief;
  disabled: boolean;
  action: ReactNode;
  onPress: (template: TemplateInBrief) => void;
}

/** A card of the library that a pointer can carry into the week. Keys have its button. */
export function DraggableTemplate({ template, disabled, action, onPress }: DraggableTemplateProps) {
  const { setNodeRef, listeners, isDragging } = useDraggable({
    id: `template ${template.id}`,
    data: { template },
    disabled,
  });
  return (
    <li
      ref={setNodeRef}
      className={cx("min-w-0", !disabled && "md:cursor-grab", isDragging && "opacity-40")}
      onPointerDown={(event) => {
        if (!disabled && isOnCard(event)) onPress(template);
      }}
      onMouseDown={(event) => isOnCard(event) && listeners?.onMouseDown?.(event)}
      onTouchStart={(event) => isOnCard(event) && listeners?.onTouchStart?.(event)}
    >
      <TemplateCard template={template} actions={action} />
    </li>
  );
}
