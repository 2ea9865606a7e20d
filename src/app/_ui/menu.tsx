"use client";

import type { ComponentProps, ReactElement, ReactNode } from "react";
import {
  Menu as AriaMenu,
  MenuItem,
  MenuTrigger,
  Popover,
  Pressable,
  Separator,
} from "react-aria-components/Menu";
import { cx } from "@/app/_ui/cx";
import { floating } from "@/app/_ui/floating";
import { Kbd } from "@/app/_ui/kbd";
import { overlayRoot } from "@/app/_ui/overlay-root";

export interface MenuEntry {
  id: string;
  label: string;
  icon?: ReactNode;
  /** Shown at the right, as in "v". */
  shortcut?: string;
  description?: string;
  href?: string;
  onAction?: () => void;
  disabled?: boolean;
}

export interface MenuProps {
  /** A `Button` or `IconButton`. */
  trigger: ReactElement<Record<string, unknown>>;
  label: string;
  /** `"-"` draws a hairline. */
  items: readonly (MenuEntry | "-")[];
  placement?: ComponentProps<typeof Popover>["placement"];
  /** With these, whether it is open is decided by whoever draws it. */
  isOpen?: boolean;
  onOpenChange?: (open: boolean) => void;
}

export function Menu({ trigger, label, items, placement = "bottom end", ...opening }: MenuProps) {
  return (
    <MenuTrigger {...opening}>
      <Pressable>{trigger as ComponentProps<typeof Pressable>["children"]}</Pressable>
      <Popover UNSTABLE_portalContainer={overlayRoot()} placement={placement} offset={6} className={floating}>
        <AriaMenu aria-label={label} className="max-h-[inherit] min-w-52 overflow-y-auto p-1 outline-none">
          {items.map((item, index) =>
            item === "-" ? (
              <Separator key={`line-${index}`} className="mx-2 my-1 h-px bg-line" />
            ) : (
              <Entry key={item.id} {...item} />
            ),
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

function Entry({ id, label, icon, shortcut, description, href, onAction, disabled }: MenuEntry) {
  return (
    <MenuItem
      id={id}
      textValue={label}
      href={href}
      onAction={onAction}
      isDisabled={disabled}
      className={cx(
        "flex min-h-control cursor-pointer items-center gap-2.5 rounded-md px-2 py-1.5 text-control outline-none data-disabled:cursor-default data-disabled:opacity-50 data-focused:bg-surface-3 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-ink-3",
      )}
    >
      {icon}
      <span className="flex min-w-0 flex-1 flex-col">
        <span>{label}</span>
        {description ? <span className="text-xs text-ink-3">{description}</span> : null}
      </span>
      {shortcut ? <Kbd>{shortcut}</Kbd> : null}
    </MenuItem>
  );
}
