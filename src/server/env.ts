import { z } from "zod";

const optional = z.string().trim().min(1).optional().catch(undefined);

const schema = z.object({
  DATABASE_URL: z
    .string()
    .min(1, "DATABASE_URL is not set. `npm start` sets it; see README for other ways to run."),
  AUTH_SECRET: z
    .string()
    .min(16, "AUTH_SECRET is not set, or shorter than 16 characters. `npm start` makes one."),
  AUTH_URL: optional,
  AUTH_GOOGLE_ID: optional,
  AUTH_GOOGLE_SECRET: optional,
  AUTH_GITHUB_ID: optional,
  AUTH_GITHUB_SECRET: optional,
  AUTH_OIDC_ISSUER: optional,
  AUTH_OIDC_ID: optional,
  AUTH_OIDC_SECRET: optional,
  AUTH_OIDC_NAME: optional,
  AUTH_DEMO_ISSUER: optional,
  AUTH_DEMO_ID: optional,
  AUTH_DEMO_SECRET: optional,
  TANDEM_NOW: optional,
  TANDEM_PRODUCTION: optional,
  NODE_ENV: z.enum(["development", "production", "test"]).catch("production"),
});

export type Env = z.infer<typeof schema>;

let read: Env | undefined;

/** The configuration, read once and on first use: a build needs none of it. Throws with every variable that is wrong. */
export function env(): Env {
  if (!read) {
    const parsed = schema.safeParse(process.env);
    if (!parsed.success) {
      throw new Error(
        `Configuration is incomplete:\n${parsed.error.issues.map((each) => `- ${each.message}`).join("\n")}`,
      );
    }
    read = parsed.data;
  }
  return read;
}

/** True in the built app and its development server; false where TypeScript is run as it is (scripts, tests). */
export const isBundled = process.env.NEXT_RUNTIME === "nodejs";
