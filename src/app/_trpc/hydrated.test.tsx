import { dehydrate, type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { renderToString } from "react-dom/server";
import { expect, it } from "vitest";
import { Hydrated } from "./hydrated";
import { createQueryClient } from "./query-client";
import { noteWrite } from "./written";

const key = ["overview"];
const minute = 60_000;

/** A page that was read at this moment, as the server sends it. */
function pageReadAt(updatedAt: number, answer: string) {
  const server = createQueryClient();
  server.setQueryData(key, answer, { updatedAt });
  return dehydrate(server);
}

function open(client: QueryClient, state: ReturnType<typeof pageReadAt>) {
  renderToString(
    <QueryClientProvider client={client}>
      <Hydrated state={state}>{null}</Hydrated>
    </QueryClientProvider>,
  );
  const query = client.getQueryCache().find({ queryKey: key });
  return { shown: query?.state.data, isAskedAgain: query?.isStaleByTime(30_000) };
}

const writeAt = (moment: number) =>
  noteWrite(new Response(null, { headers: { date: new Date(moment).toUTCString() } }));

it("shows what came with a page and asks for it again only where it was read before the last write", () => {
  const now = Math.floor((performance.timeOrigin + performance.now()) / 1000) * 1000;
  expect(open(createQueryClient(), pageReadAt(now, "first"))).toMatchObject({ shown: "first" });

  writeAt(now);
  expect(open(createQueryClient(), pageReadAt(now - 5000, "before"))).toEqual({
    shown: "before",
    isAskedAgain: true,
  });
  // The write's second may have gone on for longer than the reading took to begin.
  expect(open(createQueryClient(), pageReadAt(now + 500, "within"))).toMatchObject({ isAskedAgain: true });

  const after = pageReadAt(now + minute, "after");
  expect(open(createQueryClient(), after)).toEqual({ shown: "after", isAskedAgain: false });
});

it("leaves what is known already where a page was fetched before the last write", () => {
  const client = createQueryClient();
  client.setQueryData(key, "known", { updatedAt: 1 });
  writeAt(minute);
  expect(open(client, pageReadAt(minute, "older")).shown).toBe("known");
});
