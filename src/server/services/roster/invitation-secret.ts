import { createHash } from "node:crypto";

/** What the database knows of an invitation's secret. 256 random bits need no salt and no slow hash. */
export const hashOfSecret = (secret: string): string => createHash("sha256").update(secret).digest("hex");
