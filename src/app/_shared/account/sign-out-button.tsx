import { LogOut } from "lucide-react";
import { buttonClass } from "@/app/_ui/button-class";

/** A plain form: signing out works while the page's script has not arrived, or has failed. */
export function SignOutButton({ look = "quiet" }: { look?: "quiet" | "secondary" }) {
  return (
    <form method="post" action="/api/sign-out">
      <button type="submit" title="Sign out" className={buttonClass(look, "default", "narrow-nav:px-0")}>
        <LogOut aria-hidden />
        <span className="narrow-nav:sr-only">Sign out</span>
      </button>
    </form>
  );
}
