import type { UnitPreferences } from "./preferences";

/** What the account page shows: only what is really there. */
export interface Account {
  readonly name: string;
  readonly email: string | null;
  readonly coaches: boolean;
  readonly trains: boolean;
  readonly athleteSlug: string | null;
  readonly preferences: UnitPreferences;
  /** Providers that sign this person in. */
  readonly linked: readonly { readonly id: string; readonly name: string }[];
  /** Configured providers that do not yet. */
  readonly linkable: readonly { readonly id: string; readonly name: string }[];
  /** Browsers and devices that are signed in now. */
  readonly sessions: number;
}
