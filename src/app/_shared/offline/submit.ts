import type { NewWrite, Outcome } from "@/app/_shared/offline/sender";

/** What keeps and sends: fetched once the page works, and kept on the device with the page. */
export const machinery = () => import("@/app/_shared/offline/sender");

/** Writes something down on this device, then sends it. */
export async function submit(write: NewWrite): Promise<Outcome> {
  try {
    return await (await machinery()).submit(write);
  } catch {
    return { kind: "failed" };
  }
}
