import type { Metadata } from "next";
import { LinkButton } from "@/app/_ui/link-button";
import { ForgetDevice } from "./_components/forget-device";

export const metadata: Metadata = { title: "Signed out" };

export default function SignedOutPage() {
  return (
    <>
      <ForgetDevice />
      <div className="flex flex-col gap-2">
        <h1 className="text-2xl font-title">You are signed out</h1>
        <p className="text-pretty text-ink-2">
          On a shared computer, sign out of the provider that you came through too: Tandem cannot do that for
          you.
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        <LinkButton href="/login" variant="primary">
          Sign in again
        </LinkButton>
        <LinkButton href="/" variant="quiet">
          Go to the start page
        </LinkButton>
      </div>
    </>
  );
}
