import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { migrateDatabase } from "../migrate";

declare module "vitest" {
  export interface ProvidedContext {
    adminUrl: string;
    templateName: string;
  }
}

interface Prepared {
  readonly adminUrl: string;
  readonly templateName: string;
  readonly end: () => Promise<void>;
}

// Once a run, whose projects each have this module to themselves.
const shared = globalThis as { tandemTestServer?: { readonly prepared: Promise<Prepared>; users: number } };

/**
 * One server and one migrated template for a whole run. `TEST_DATABASE_URL` names a server to use (its login must
 * be allowed to create databases); else the embedded one is started for as long as the run takes.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.tandemTestServer ??= { prepared: prepare(), users: 0 };
  const server = shared.tandemTestServer;
  server.users += 1;
  const { adminUrl, templateName, end } = await server.prepared;
  project.provide("adminUrl", adminUrl);
  project.provide("templateName", templateName);
  return async () => {
    server.users -= 1;
    if (server.users === 0) await end();
  };
}

async function prepare(): Promise<Prepared> {
  const { adminUrl, stop } = await serverForTests();
  const templateName = `tandem_template_${process.pid}`;
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${templateName}`);

  const template = new URL(adminUrl);
  template.pathname = `/${templateName}`;
  await migrateDatabase(template.href);
  const end = async () => {
    await admin.unsafe(`drop database if exists ${templateName} with (force)`);
    await admin.end();
    await stop();
  };
  return { adminUrl, templateName, end };
}

async function serverForTests(): Promise<{ adminUrl: string; stop: () => Promise<void> }> {
  const launcher = new URL("../../../../scripts/launch/test-database.mjs", import.meta.url).href;
  const { startTestDatabase } = await import(/* @vite-ignore */ launcher);
  return startTestDatabase();
}
