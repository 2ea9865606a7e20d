"use client";

import { useDroppable } from "@dnd-kit/core";
import type { ComponentProps } from "react";

/** A slot that a card can be dropped on. */
export function DroppableCell({ id, ...rest }: ComponentProps<"td"> & { id: string }) {
  const { setNodeRef } = useDroppable({ id });
  return <td ref={setNodeRef} {...rest} />;
}
