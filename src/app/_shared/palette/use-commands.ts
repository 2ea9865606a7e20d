"use client";

import { useQuery } from "@tanstack/react-query";
import { usePathname } from "next/navigation";
import type { Command } from "@/app/_shared/palette/command";
import { logHref, readLogPhrase } from "@/app/_shared/palette/log-phrase";
import { navSections, type ShellUser } from "@/app/_shared/shell/navigation";
import { useTRPC } from "@/app/_trpc/client";

const spacePages = [
  ["week", "Week"],
  ["season", "Season"],
  ["calendar", "Calendar"],
  ["progress", "Progress"],
  ["flags", "Flags"],
  ["profile", "Profile"],
] as const;

const settings = [
  ["account", "Account"],
  ["units", "Units and time"],
  ["coaches", "Coaches and consent"],
  ["appearance", "Appearance"],
] as const;

/** Whose space the page shows, else the reader's own. */
export function useSpaceInView(user: ShellUser): string | null {
  const match = /^\/a\/([^/]+)/.exec(usePathname());
  return match?.[1] ?? user.slug ?? null;
}

/** Everything that has a place of its own: people, pages, rules, settings, and what can be logged. */
export function useCommands(user: ShellUser, text: string): readonly Command[] {
  const trpc = useTRPC();
  const isFix = /^fix\b/i.test(text.trim());
  const roster = useQuery(trpc.roster.list.queryOptions(undefined, { enabled: user.coaches }));
  const rules = useQuery(trpc.rules.list.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }));
  return [
    ...(user.trains ? [...logPhrase(text), ...logging] : []),
    ...(isFix && user.slug && user.trains ? [fixCommand("my week", user.slug)] : []),
    ...(isFix ? (roster.data ?? []).map(({ name, slug }) => fixCommand(`the week of ${name}`, slug)) : []),
    ...(roster.data ?? []).flatMap(({ name, slug }) => personCommands(name, slug)),
    ...navSections(user, {})
      .flatMap(({ items }) => items)
      .map(({ href, label }): Command => ({ id: href, section: "Pages", label, href })),
    ...(rules.data ?? []).map(
      ({ id, title }): Command => ({
        id,
        section: "Rules",
        label: title,
        keywords: [id],
        href: `/rules/${id}`,
      }),
    ),
    ...settings.map(
      ([part, label]): Command => ({
        id: `settings-${part}`,
        section: "Settings",
        label,
        keywords: ["settings"],
        href: `/settings/${part}`,
      }),
    ),
  ];
}

const logging: readonly Command[] = [
  { id: "log-run", section: "Actions", label: "Log run", href: "/log/run" },
  { id: "log-lift", section: "Actions", label: "Log lift", href: "/log/lift" },
  { id: "log-other", section: "Actions", label: "Log another session", href: "/log/other" },
  { id: "import", section: "Actions", label: "Import files", href: "/log/import", keywords: ["fit", "csv"] },
  { id: "check-in", section: "Actions", label: "Check in", href: "/checkin", keywords: ["wellness"] },
];

/** Opens on what the week's flags ask to be changed. */
const fixCommand = (what: string, slug: string): Command => ({
  id: `fix-${slug}`,
  section: "Actions",
  label: `Fix ${what}`,
  href: `/a/${slug}/week?open=fix-week`,
});

/** The wish to log a run, with what was said of it filled in. */
function logPhrase(text: string): readonly Command[] {
  const phrase = readLogPhrase(text);
  if (!phrase) return [];
  const { distance, duration, rpe } = phrase;
  const facts = [distance, duration, rpe === null ? "" : `RPE ${rpe}`].filter(Boolean).join(", ");
  const label = `Log a run: ${facts}`;
  return [
    {
      id: "log-phrase",
      section: "Actions",
      label,
      hint: "Opens the form filled",
      keywords: [text],
      href: logHref(phrase),
    },
  ];
}

const personCommands = (name: string, slug: string): readonly Command[] => [
  { id: slug, section: "People", label: name, href: `/a/${slug}` },
  ...spacePages.map(
    ([part, label]): Command => ({
      id: `${slug}-${part}`,
      section: "People",
      label: name,
      hint: label,
      href: `/a/${slug}/${part}`,
    }),
  ),
];
