import {
  Bell,
  CalendarDays,
  CalendarRange,
  ChartGantt,
  ChartLine,
  Flag,
  Inbox,
  LibraryBig,
  type LucideIcon,
  Settings,
  SlidersHorizontal,
  Sun,
  UserRound,
  UsersRound,
} from "lucide-react";

export interface ShellUser {
  name: string;
  email?: string | null;
  /** The slug of their own athlete space, if they train here. */
  slug?: string | null;
  coaches: boolean;
  trains: boolean;
}

export interface ShellCounts {
  /** Athletes with an open Act flag: people who need a decision, never flags. */
  athletes?: number;
  /** Whether the person's own plan needs a decision: open Act flags. */
  flags?: number;
  /** What they were told and have not read. */
  unread?: number;
  /** What others wrote to them and they have not read. */
  messages?: number;
}

export interface NavItem {
  href: string;
  label: string;
  icon: LucideIcon;
  count?: number;
  /** What the count counts; without it, what is to decide. */
  counts?: string;
  isCurrent: (path: string) => boolean;
}

export interface NavSection {
  /** Shown as a heading only when there are two. */
  title: string;
  items: NavItem[];
}

const under = (base: string) => (path: string) => path === base || path.startsWith(`${base}/`);

export function navSections(user: ShellUser, counts: ShellCounts): NavSection[] {
  const own = user.slug ? `/a/${user.slug}` : null;
  const ownSpace = (path: string) => own !== null && under(own)(path);
  const inbox: NavItem = {
    href: "/inbox",
    label: "Inbox",
    icon: Inbox,
    count: counts.messages,
    counts: "unread",
    isCurrent: under("/inbox"),
  };
  const coaching: NavItem[] = [
    {
      href: "/coach",
      label: "Triage",
      icon: Flag,
      count: counts.athletes,
      isCurrent: (path) => path === "/coach",
    },
    {
      href: "/coach/athletes",
      label: "Athletes",
      icon: UsersRound,
      isCurrent: (path) => under("/coach/athletes")(path) || (under("/a")(path) && !ownSpace(path)),
    },
    {
      href: "/coach/library",
      label: "Library",
      icon: LibraryBig,
      isCurrent: under("/coach/library"),
    },
    {
      href: "/coach/rules",
      label: "Rules",
      icon: SlidersHorizontal,
      isCurrent: (path) => under("/coach/rules")(path) || under("/rules")(path),
    },
    inbox,
  ];
  const inOwn = (part: string) => (path: string) =>
    under(`/${part}`)(path) || (own !== null && under(`${own}/${part}`)(path));
  const training: NavItem[] = [
    { href: "/today", label: "Today", icon: Sun, isCurrent: (path) => under("/today")(path) || path === own },
    { href: "/week", label: "Week", icon: CalendarDays, isCurrent: inOwn("week") },
    { href: "/season", label: "Season", icon: ChartGantt, isCurrent: inOwn("season") },
    { href: "/calendar", label: "Calendar", icon: CalendarRange, isCurrent: inOwn("calendar") },
    { href: "/progress", label: "Progress", icon: ChartLine, isCurrent: inOwn("progress") },
    { href: "/flags", label: "Flags", icon: Flag, count: counts.flags, isCurrent: inOwn("flags") },
    ...(own
      ? [{ href: `${own}/profile`, label: "Profile", icon: UserRound, isCurrent: inOwn("profile") }]
      : []),
    ...(user.coaches ? [] : [inbox]),
  ];
  return [
    ...(user.coaches ? [{ title: "Coaching", items: coaching }] : []),
    ...(user.trains ? [{ title: "My training", items: training }] : []),
  ];
}

/** What stands apart from the work: at the foot of the sidebar, and last under More. */
export const accountItems = ({ unread }: ShellCounts): readonly NavItem[] => [
  {
    href: "/notifications",
    label: "Notifications",
    icon: Bell,
    count: unread,
    counts: "unread",
    isCurrent: under("/notifications"),
  },
  settingsItem,
];

const settingsItem: NavItem = {
  href: "/settings",
  label: "Settings",
  icon: Settings,
  isCurrent: under("/settings"),
};

/** What the phone's tab bar holds left and right of `+`; the rest is under More. */
export function tabItems(user: ShellUser, sections: readonly NavSection[]): NavItem[] {
  const wanted = user.trains
    ? user.coaches
      ? ["Today", "Triage", "Week"]
      : ["Today", "Week", "Progress"]
    : ["Triage", "Athletes"];
  const all = sections.flatMap((section) => section.items);
  return wanted.flatMap((label) => all.find((item) => item.label === label) ?? []);
}
