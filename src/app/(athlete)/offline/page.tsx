import type { Metadata } from "next";
import { requireOwnSpace } from "@/app/_shared/log/own-athlete";
import { OfflineScreens } from "./_components/offline-screens";

export const metadata: Metadata = { title: "Tandem" };

/** The one page that is kept on a device: whatever is asked for without a network is drawn in it. */
export default async function OfflinePage() {
  return <OfflineScreens space={await requireOwnSpace("/today")} />;
}
