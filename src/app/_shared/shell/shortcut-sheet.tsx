"use client";

import type { ShellUser } from "@/app/_shared/shell/navigation";
import type { ShortcutGroup } from "@/app/_shared/shell/shell-context";
import { Kbd } from "@/app/_ui/kbd";
import { NativeSheet } from "@/app/_ui/native-sheet";

interface ShortcutSheetProps {
  isOpen: boolean;
  onClose: () => void;
  /** Of the page that is open. */
  groups: readonly ShortcutGroup[];
  user: ShellUser;
}

export function ShortcutSheet({ isOpen, onClose, groups, user }: ShortcutSheetProps) {
  return (
    <NativeSheet isOpen={isOpen} onClose={onClose} title="Keyboard shortcuts">
      <div className="flex flex-col gap-5 p-2">
        {[...groups, everywhere(user)].map((group) => (
          <section key={group.title}>
            <h3 className="pb-1 font-medium text-ink-3 text-xs">{group.title}</h3>
            <dl className="divide-y divide-line">
              {group.keys.map(([keys, meaning]) => (
                <div key={keys} className="flex items-center justify-between gap-4 py-1.5">
                  <dt className="order-2 flex gap-1">
                    {keys.split(" ").map((key) => (
                      <Kbd key={key}>{key}</Kbd>
                    ))}
                  </dt>
                  <dd>{meaning}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </NativeSheet>
  );
}

const everywhere = (user: ShellUser): ShortcutGroup => ({
  title: "Everywhere",
  keys: [
    ...(user.trains
      ? ([
          ["g d", "Today"],
          ["g w", "Week"],
          ["g s", "Season"],
          ["g c", "Calendar"],
          ["g p", "Progress"],
          ["g f", "Flags"],
        ] as const)
      : []),
    ...(user.coaches
      ? ([
          ["g t", "Triage"],
          ["g a", "Athletes"],
          ["g l", "Library"],
        ] as const)
      : []),
    ["g i", "Inbox"],
    ["g n", "Notifications"],
    ["Ctrl K", "Search, or say what to do"],
    ["/", "Search"],
    ["[", "Open or collapse the sidebar"],
    ["Esc", "Close"],
    ["?", "This list"],
  ],
});
