import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { migrateDatabase } from "../migrate";

declare module "vitest" {
  export interface ProvidedContext {
    adminUrl: string;
    templateName: string;
  }
}

/**
 * One server and one migrated template for a whole run. `TEST_DATABASE_URL` names a server to use (its login must
 * be allowed to create databases); else the embedded one is started for as long as the run takes.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { adminUrl, stop } = await serverForTests();
  const templateName = `tandem_template_${process.pid}`;
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${templateName}`);

  const template = new URL(adminUrl);
  template.pathname = `/${templateName}`;
  await migrateDatabase(template.href);

  project.provide("adminUrl", adminUrl);
  project.provide("templateName", templateName);
  return async () => {
    await admin.unsafe(`drop database if exists ${templateName} with (force)`);
    await admin.end();
    await stop();
  };
}

async function serverForTests(): Promise<{ adminUrl: string; stop: () => Promise<void> }> {
  const launcher = new URL("../../../../scripts/launch/test-database.mjs", import.meta.url).href;
  const { startTestDatabase } = await import(/* @vite-ignore */ launcher);
  return startTestDatabase();
}
