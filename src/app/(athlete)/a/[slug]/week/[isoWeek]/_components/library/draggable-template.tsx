"use client";

import type { ReactNode } from "react";
import { TemplateCard } from "@/app/_shared/library/template-card";
import type { TemplateInBrief } from "@/app/_shared/library/template-facts";
import { cx } from "@/app/_ui/cx";
import { carriedTemplate } from "../drag-board";

interface DraggableTemplateProps {
  template: TemplateInBrief;
  disabled: boolean;
  action: ReactNode;
}

/** A card of the library that a pointer can carry into the week. Keys have its button. */
export const DraggableTemplate = ({ template, disabled, action }: DraggableTemplateProps) => (
  <li
    data-carry={disabled ? undefined : carriedTemplate(template)}
    className={cx("min-w-0 data-carried:opacity-40", !disabled && "md:cursor-grab")}
  >
    <TemplateCard template={template} actions={action} />
  </li>
);
