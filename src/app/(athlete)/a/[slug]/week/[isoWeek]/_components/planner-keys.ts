import type { ShortcutGroup } from "@/app/_shared/shell/shell-context";

/** What the `?` sheet says about this page. */
export const plannerKeys: ShortcutGroup = {
  title: "Week planner",
  keys: [
    ["Arrows", "Move between slots and cards"],
    ["Enter", "Open the session"],
    ["Space", "Lift, arrows to choose, Enter to drop, Esc to put back"],
    ["Alt Arrows", "Move at once"],
    ["Ctrl Up, Down", "Change the order inside a slot"],
    ["Alt while dropping", "Swap with what stands there"],
    ["v", "Move…"],
    ["c", "New session in this slot"],
    ["x", "Select, to change several at once"],
    ["b", "Lock or unlock"],
    ["Del", "Delete"],
    ["Ctrl D", "Duplicate"],
    ["Ctrl C, X, V", "Copy, cut and paste"],
    ["l", "Library"],
    ["f", "Fix week"],
    ["Shift L", "Life happened"],
    ["u, Ctrl Z", "Undo"],
    ["Ctrl Shift Z", "Redo"],
    ["Ctrl Enter", "Publish"],
    [", and .", "Previous and next week"],
    ["t", "This week"],
  ],
};
