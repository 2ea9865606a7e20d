import { createHash } from "node:crypto";

/** What the database knows of a link's secret. 256 random bits need no salt and no slow hash. */
export const hashOfFeedSecret = (secret: string): string => createHash("sha256").update(secret).digest("hex");
