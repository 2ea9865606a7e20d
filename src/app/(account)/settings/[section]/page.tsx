import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageBody } from "@/app/_shared/shell/page-body";
import { PageHeader } from "@/app/_shared/shell/page-header";
import { api, Hydrate, prefetch, requireUser } from "@/app/_trpc/server";
import { AccountSettings } from "./_components/account-settings";
import { AppearanceSettings } from "./_components/appearance-settings";
import { CalendarSettings } from "./_components/calendar-settings";
import { CoachesSettings } from "./_components/coaches-settings";
import { DataSettings } from "./_components/data-settings";
import { DeleteSettings } from "./_components/delete-settings";
import { NotificationSettings } from "./_components/notification-settings";
import { PrivacySettings } from "./_components/privacy-settings";
import { SettingsNav } from "./_components/settings-nav";
import { UnitsSettings } from "./_components/units-settings";

const titles: Readonly<Record<string, string>> = {
  account: "Account",
  units: "Units and time",
  coaches: "Coaches and consent",
  notifications: "Notifications",
  calendar: "Calendar feed",
  privacy: "Privacy",
  data: "Your data",
  appearance: "Appearance",
  delete: "Delete account",
};
/** Sections about what somebody who trains here has. */
const ofAthletes = new Set(["calendar", "data"]);

const withoutTraining = Object.fromEntries(
  Object.entries(titles).filter(([section]) => !ofAthletes.has(section)),
);

interface SettingsProps {
  params: Promise<{ section: string }>;
}

export async function generateMetadata({ params }: SettingsProps): Promise<Metadata> {
  return { title: titles[(await params).section] ?? "Settings" };
}

export default async function SettingsSectionPage({ params }: SettingsProps) {
  const { section } = await params;
  const title = titles[section];
  if (!title) notFound();
  await requireUser(`/settings/${section}`);
  const account = await (await api()).account.get();
  const trainsHere = account.athleteSlug !== null;
  if (ofAthletes.has(section) && !trainsHere) notFound();
  prefetch((trpc) => trpc.account.get.queryOptions());
  if (section === "coaches" && trainsHere) prefetch((trpc) => trpc.account.coaches.queryOptions());
  if (section === "privacy") prefetch((trpc) => trpc.account.audit.queryOptions({ before: null }));
  if (section === "notifications") prefetch((trpc) => trpc.notifications.settings.queryOptions());
  if (section === "calendar") prefetch((trpc) => trpc.feed.get.queryOptions());

  return (
    <Hydrate>
      <PageHeader title="Settings" />
      <PageBody width="form">
        <div className="flex flex-col gap-6 md:grid md:grid-cols-[168px_minmax(0,1fr)] md:gap-8">
          <SettingsNav current={section} titles={trainsHere ? titles : withoutTraining} />
          <section aria-labelledby="section-title" className="flex min-w-0 flex-col gap-6">
            <h2 id="section-title" className="text-md font-semibold">
              {title}
            </h2>
            {section === "account" ? <AccountSettings /> : null}
            {section === "units" ? <UnitsSettings /> : null}
            {section === "coaches" ? <CoachesSettings trainsHere={trainsHere} /> : null}
            {section === "notifications" ? <NotificationSettings /> : null}
            {section === "calendar" ? <CalendarSettings /> : null}
            {section === "privacy" ? <PrivacySettings trainsHere={trainsHere} /> : null}
            {section === "data" ? <DataSettings /> : null}
            {section === "appearance" ? <AppearanceSettings /> : null}
            {section === "delete" ? <DeleteSettings /> : null}
          </section>
        </div>
      </PageBody>
    </Hydrate>
  );
}
