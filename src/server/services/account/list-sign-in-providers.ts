import { env } from "@/server/env";
import { configuredProviders, type SignInProvider } from "@/server/sign-in-providers";

/** The buttons of the sign-in page. */
export const listSignInProviders = (): readonly SignInProvider[] => configuredProviders(env());
