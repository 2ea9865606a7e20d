import { trpc } from "./trpc";

/** Every procedure of the product. One router a noun. */
export const appRouter = trpc.router({});

export type AppRouter = typeof appRouter;
