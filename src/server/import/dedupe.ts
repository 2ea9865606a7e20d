import type { ImportedActivity } from "./activity";

/**
 * The key that makes a second import a no-op: the same activity gives the same key from the same file, from a copy
 * under another name and from a longer export of the same history. Within one athlete; another file of the same
 * hour by another device has a key of its own, and pairing those is the training log's business.
 */
export function activityKey(activity: ImportedActivity): string {
  const when = `${activity.clock}:${activity.start}`;
  // Watches without a set clock start their days at the same few moments, so the length must tell them apart.
  const size =
    activity.clock === "unset"
      ? `:${Math.round(activity.durationSec)}:${Math.round(activity.distanceM ?? 0)}`
      : "";
  // Two sessions of a lifting history may share a minute; a title tells them apart.
  const title = activity.clock === "local" ? `:${(activity.name ?? "").trim().toLowerCase()}` : "";
  return `1:${activity.sport}:${when}${size}${title}`;
}
