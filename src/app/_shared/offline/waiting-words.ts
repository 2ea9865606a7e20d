import type { Queue, QueuedProcedure } from "@/lib/offline/queue";

const words: Readonly<Record<QueuedProcedure, string>> = {
  "log.logSession": "session",
  "log.saveSet": "set",
  "log.removeSet": "deleted set",
  "log.finishLift": "finished lift",
  "log.edit": "correction",
  "log.skip": "skip",
  "log.skipMany": "skips",
  "log.takeBackSkips": "skips taken back",
  "log.delete": "deletion",
  "log.restore": "session brought back",
  "messages.post": "message",
  "wellness.checkIn": "answers",
};

/** "3 sets, finished lift": what of one thing waits. */
export function whatWaits(lane: Queue): string {
  const counted = new Map<string, number>();
  for (const { procedure } of lane) counted.set(words[procedure], (counted.get(words[procedure]) ?? 0) + 1);
  return [...counted]
    .map(([word, count]) => (count === 1 ? word : `${count} ${word.endsWith("s") ? word : `${word}s`}`))
    .join(", ");
}
