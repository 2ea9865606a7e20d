import { LogOut } from "lucide-react";
import { buttonClass } from "@/app/_ui/button-class";

/** A plain form: signing out works while the page's script has not arrived, or has failed. */
export function SignOutButton({ look = "quiet" }: { look?: "quiet" | "secondary" }) {
  // Beside the person's name in the sidebar there is room for the icon alone.
  const isQuiet = look === "quiet";
  return (
    <form method="post" action="/api/sign-out">
      <button
        type="submit"
        title="Sign out"
        className={buttonClass(look, "default", isQuiet ? "md:px-2.5" : "")}
      >
        <LogOut aria-hidden />
        <span className={isQuiet ? "md:sr-only" : ""}>Sign out</span>
      </button>
    </form>
  );
}
