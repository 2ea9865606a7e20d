import type { ReactNode } from "react";
import { type ButtonVariant, buttonClass } from "@/app/_ui/button-class";

interface SignInFormProps {
  provider: { id: string; name: string };
  returnTo: string | null;
  /** Attaches the provider to whoever is signed in, instead of signing in. */
  linking?: boolean;
  variant?: ButtonVariant;
  large?: boolean;
  children: ReactNode;
}

/** One way to sign in: a plain form, so that it works before and without any script. */
export function SignInForm(props: SignInFormProps) {
  const { provider, returnTo, linking, variant = "secondary", large, children } = props;
  return (
    <form method="post" action={`/api/sign-in/${provider.id}`} className={large ? "flex" : undefined}>
      {returnTo ? <input type="hidden" name="returnTo" value={returnTo} /> : null}
      {linking ? <input type="hidden" name="linking" value="1" /> : null}
      <button
        type="submit"
        className={buttonClass(variant, large ? "large" : "default", large ? "flex-1" : "")}
      >
        {children}
      </button>
    </form>
  );
}
