import { accountRouter } from "./routers/account";
import { feedRouter } from "./routers/feed";
import { flagsRouter } from "./routers/flags";
import { importsRouter } from "./routers/imports";
import { libraryRouter } from "./routers/library";
import { liveRouter } from "./routers/live";
import { logRouter } from "./routers/log";
import { messagesRouter } from "./routers/messages";
import { notificationsRouter } from "./routers/notifications";
import { overviewRouter } from "./routers/overview";
import { planRouter } from "./routers/plan";
import { profileRouter } from "./routers/profile";
import { progressRouter } from "./routers/progress";
import { rosterRouter } from "./routers/roster";
import { rulesRouter } from "./routers/rules";
import { triageRouter } from "./routers/triage";
import { wellnessRouter } from "./routers/wellness";
import { trpc } from "./trpc";

/** Every procedure of the product. One router a noun. */
export const appRouter = trpc.router({
  roster: rosterRouter,
  plan: planRouter,
  profile: profileRouter,
  progress: progressRouter,
  account: accountRouter,
  feed: feedRouter,
  flags: flagsRouter,
  notifications: notificationsRouter,
  overview: overviewRouter,
  rules: rulesRouter,
  imports: importsRouter,
  live: liveRouter,
  log: logRouter,
  library: libraryRouter,
  messages: messagesRouter,
  triage: triageRouter,
  wellness: wellnessRouter,
});

export type AppRouter = typeof appRouter;
