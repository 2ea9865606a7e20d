/**
 * Stored with every finding and every stored day of load. It rises when a threshold, a formula or a rule changes,
 * so that stored values made by an older engine are known and computed again.
 */
export const engineVersion = "1.0.0";
