import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { cookies } from "next/headers";
import { createContext } from "@/server/api/context";
import { appRouter } from "@/server/api/root";

async function answer(request: Request) {
  const jar = await cookies();
  return fetchRequestHandler({
    endpoint: "/api/trpc",
    req: request,
    router: appRouter,
    allowMethodOverride: true,
    createContext: () =>
      createContext(
        (name) => jar.get(name)?.value,
        request.headers.get("x-forwarded-for")?.split(",")[0]?.trim(),
        request.headers.get("x-tandem-user"),
      ),
  });
}

export { answer as GET, answer as POST };
