import { accountRouter } from "./routers/account";
import { planRouter } from "./routers/plan";
import { profileRouter } from "./routers/profile";
import { rosterRouter } from "./routers/roster";
import { trpc } from "./trpc";

/** Every procedure of the product. One router a noun. */
export const appRouter = trpc.router({
  roster: rosterRouter,
  plan: planRouter,
  profile: profileRouter,
  account: accountRouter,
});

export type AppRouter = typeof appRouter;
