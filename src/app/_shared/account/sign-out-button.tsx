"use client";

import { LogOut } from "lucide-react";
import dynamic from "next/dynamic";
import { useRef, useState } from "react";
import { useQueue } from "@/app/_shared/offline/queue-state";
import { buttonClass } from "@/app/_ui/button-class";
import { Opening } from "@/app/_ui/opening";

const UnsentSheet = dynamic(() => import("./unsent-sheet").then((file) => file.UnsentSheet), {
  loading: Opening,
});

/**
 * A plain form: signing out works while the page's script has not arrived, or has failed. What is on this device and
 * not sent is named first.
 */
export function SignOutButton({ look = "quiet" }: { look?: "quiet" | "secondary" }) {
  const form = useRef<HTMLFormElement>(null);
  const waiting = useQueue();
  const [asking, setAsking] = useState(false);
  // Beside the person's name in the sidebar there is room for the icon alone.
  const isQuiet = look === "quiet";
  return (
    <form
      ref={form}
      method="post"
      action="/api/sign-out"
      onSubmit={(event) => {
        if (waiting.length === 0) return;
        event.preventDefault();
        setAsking(true);
      }}
    >
      <button
        type="submit"
        title="Sign out"
        className={buttonClass(look, "default", isQuiet ? "md:px-2.5" : "")}
      >
        <LogOut aria-hidden />
        <span className={isQuiet ? "md:sr-only" : ""}>Sign out</span>
      </button>
      {asking ? (
        <UnsentSheet onClose={() => setAsking(false)} onSignOut={() => form.current?.submit()} />
      ) : null}
    </form>
  );
}
