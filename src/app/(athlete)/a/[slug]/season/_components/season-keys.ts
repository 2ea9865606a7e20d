import type { ShortcutGroup } from "@/app/_shared/shell/shell-context";

/** What the `?` sheet says about this page. */
export const seasonKeys: ShortcutGroup = {
  title: "Season",
  keys: [
    ["Left and right", "Move between weeks"],
    ["Up and down", "Run or lift block"],
    ["Alt left and right", "Move the block"],
    ["Shift left and right", "Shorter or longer block"],
    ["Digits", "Target of the week"],
    ["d", "Deload week, or not"],
    ["+ and −", "Zoom"],
    ["Enter", "Open the week"],
    ["Ctrl Z", "Undo"],
    ["Ctrl Shift Z", "Redo"],
  ],
};
