/** `auto` follows the width of the window: open from 1280 px, icons from 1024 px. */
export type NavPreference = "auto" | "wide" | "narrow";

export const navCookie = "tandem_nav";

export const navFromCookie = (value: string | undefined): NavPreference =>
  value === "wide" || value === "narrow" ? value : "auto";
