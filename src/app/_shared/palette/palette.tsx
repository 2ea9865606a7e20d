"use client";

import { Search } from "lucide-react";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Autocomplete } from "react-aria-components/Autocomplete";
import { Dialog } from "react-aria-components/Dialog";
import { Header, Menu, MenuItem, MenuSection } from "react-aria-components/Menu";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { Input, SearchField } from "react-aria-components/SearchField";
import { type Command, findCommands } from "@/app/_shared/palette/command";
import { useCommands, useSpaceInView } from "@/app/_shared/palette/use-commands";
import { useSessionCommands } from "@/app/_shared/palette/use-session-commands";
import type { ShellUser } from "@/app/_shared/shell/navigation";
import { Kbd } from "@/app/_ui/kbd";
import { overlayRoot } from "@/app/_ui/overlay-root";

/** One field that leads to people, pages, sessions and rules, and takes a wish such as `move heavy legs to wed pm`. */
export function Palette({ user, onClose }: { user: ShellUser; onClose: () => void }) {
  const router = useRouter();
  const [text, setText] = useState("");
  const commands = useCommands(user, text);
  const ofPlan = useSessionCommands(useSpaceInView(user), text);
  const groups = findCommands([...ofPlan, ...commands], text);
  const follow = ({ href, run }: Command) => {
    onClose();
    run?.();
    if (href) router.push(href as Route);
  };
  return (
    <ModalOverlay
      UNSTABLE_portalContainer={overlayRoot()}
      isDismissable
      isOpen
      onOpenChange={(open) => open || onClose()}
      className="fixed inset-0 z-40 bg-scrim data-entering:animate-[fade_140ms_var(--ease-out)]"
    >
      <Modal className="fixed inset-x-2 top-2 flex max-h-[calc(100dvh-16px)] flex-col overflow-hidden rounded-2xl bg-surface shadow-3 sm:inset-x-auto sm:start-1/2 sm:top-[12vh] sm:max-h-[70vh] sm:w-[min(600px,92vw)] sm:-translate-x-1/2">
        <Dialog aria-label="Search" className="flex min-h-0 flex-1 flex-col outline-none">
          <Autocomplete inputValue={text} onInputChange={setText} disableAutoFocusFirst={false}>
            <SearchField
              aria-label="Search people, pages and sessions"
              autoFocus
              className="flex items-center gap-2.5 border-line border-b px-4"
            >
              <Search aria-hidden className="size-5 shrink-0 text-ink-3" />
              <Input
                placeholder="Maya week, fix Maya, move heavy legs to wed pm"
                className="h-14 min-w-0 flex-1 bg-transparent text-md outline-none placeholder:text-ink-3 [&::-webkit-search-cancel-button]:hidden"
              />
              <Kbd>Esc</Kbd>
            </SearchField>
            <section
              aria-label="Results"
              // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is reached by the keyboard.
              tabIndex={0}
              className="min-h-0 flex-1 overflow-y-auto p-2 outline-none"
            >
              <Menu
                aria-label="Found"
                className="outline-none"
                renderEmptyState={() => (
                  <p className="px-2 py-3 text-ink-2">
                    Nothing is called that. Try a name, a page or a rule.
                  </p>
                )}
              >
                {groups.map(({ title, commands: found }) => (
                  <MenuSection key={title} className="pb-2">
                    <Header className="px-2 py-1 font-medium text-ink-3 text-xs">{title}</Header>
                    {found.map((command) => (
                      <Row key={command.id} command={command} onFollow={follow} />
                    ))}
                  </MenuSection>
                ))}
              </Menu>
            </section>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Row({ command, onFollow }: { command: Command; onFollow: (command: Command) => void }) {
  const { id, label, hint, shortcut } = command;
  return (
    <MenuItem
      id={id}
      textValue={hint ? `${label}, ${hint}` : label}
      onAction={() => onFollow(command)}
      className="flex min-h-control cursor-pointer items-center gap-3 rounded-md px-2 py-1.5 outline-none data-focused:bg-surface-3"
    >
      <span className="min-w-0 flex-1">
        {label}
        {hint ? <span className="ps-2 text-ink-3 text-sm">{hint}</span> : null}
      </span>
      {shortcut ? <Kbd>{shortcut}</Kbd> : null}
    </MenuItem>
  );
}
