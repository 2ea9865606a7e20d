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

/** How long somebody who asked for their account to be deleted can come back. */
export const deletionGraceDays = 30;

/** What somebody types who wants their account deleted: their e-mail address, or their name where there is none. */
export const deletionWord = ({ name, email }: Pick<Account, "name" | "email">): string => email ?? name;

/** Whether they typed it. Capitals and spaces around it do not matter. */
export const isDeletionConfirmed = (person: Pick<Account, "name" | "email">, typed: string): boolean =>
  typed.trim().toLowerCase() === deletionWord(person).trim().toLowerCase();
