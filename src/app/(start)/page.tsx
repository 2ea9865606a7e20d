import { api, findReader } from "@/app/_trpc/server";
import { LinkButton } from "@/app/_ui/link-button";
import { ExampleWeek } from "./_components/example-week";

const parts: readonly { readonly title: string; readonly text: string }[] = [
  {
    title: "For coaches",
    text: "Build a block, put runs, lifts and heat into the week, move them by mouse or keyboard, and publish when it is ready. Athletes join by a link that works once.",
  },
  {
    title: "For athletes",
    text: "See what comes next, log a run from its FIT file or by hand, log a lift set by set, and decide for each coach what they may see.",
  },
  {
    title: "For both",
    text: "Every flag says what was measured, whose threshold it crossed, how strong the evidence is and in whom it was studied. Fixes are previewed, and undone in one step.",
  },
];

export default async function StartPage() {
  const [week, reader] = [await (await api()).rules.example(), await findReader()];
  return (
    <div className="mx-auto flex w-full max-w-[1080px] flex-col gap-10 px-4 py-10 md:gap-14 md:px-6 md:py-16">
      <section className="flex flex-col gap-5">
        <h1 className="max-w-[20ch] text-3xl font-title text-balance">One plan for running and lifting</h1>
        <p className="max-w-[60ch] text-pretty text-ink-2 text-md">
          Tandem is for coaches and athletes who do both. It watches the hours between sessions, shows where a
          lift and a run get in each other's way, says how sure the science is, and offers a fix.
        </p>
        <div className="flex flex-wrap gap-2">
          <LinkButton href={reader ? "/welcome" : "/login"} variant="primary" size="large">
            {reader ? "Open Tandem" : "Sign in"}
          </LinkButton>
          <LinkButton href="/rules" size="large">
            Read the rules
          </LinkButton>
        </div>
      </section>
      <ExampleWeek week={week} />
      <div className="grid gap-8 md:grid-cols-3">
        {parts.map(({ title, text }) => (
          <section key={title} className="flex flex-col gap-2">
            <h2 className="text-md font-semibold">{title}</h2>
            <p className="text-pretty text-ink-2">{text}</p>
          </section>
        ))}
      </div>
    </div>
  );
}
