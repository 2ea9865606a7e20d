/** What an athlete decides for each coach. Plan, logs, load and flags come with the coaching relation itself. */
export const consentItems = [
  "sleep-energy-soreness",
  "stress-mood",
  "illness-pain",
  "body-mass",
  "heart-rate-variability",
  "resting-heart-rate",
] as const;
export type ConsentItem = (typeof consentItems)[number];

/** What a new coach may see before the athlete changes anything. */
export const consentDefaults: Readonly<Record<ConsentItem, boolean>> = {
  "sleep-energy-soreness": true,
  "stress-mood": true,
  "illness-pain": false,
  "body-mass": false,
  "heart-rate-variability": false,
  "resting-heart-rate": false,
};

export type Consents = Readonly<Record<ConsentItem, boolean>>;
