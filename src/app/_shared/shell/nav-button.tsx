"use client";

import { Menu } from "lucide-react";
import { useShell } from "@/app/_shared/shell/shell-context";
import { IconButton } from "@/app/_ui/icon-button";

/** Between 640 and 1023 px there is neither sidebar nor tab bar: this opens the navigation. */
export function NavButton() {
  const { openNavigation } = useShell();
  return (
    <IconButton label="Menu" onClick={openNavigation} className="-ms-2 max-sm:hidden md:hidden">
      <Menu />
    </IconButton>
  );
}
