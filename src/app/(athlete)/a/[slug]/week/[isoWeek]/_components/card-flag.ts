import type { Level } from "@/lib/domain/flag";

/** The most pressing flag of a session, in the shape a card shows it. */
export interface CardFlag {
  readonly level: Level;
  readonly value?: string;
  readonly label: string;
  readonly more?: number;
}
