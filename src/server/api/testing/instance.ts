import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Outcome } from "./outcome";

export interface InstanceCall {
  readonly id: number;
  readonly path: string;
  readonly cookie: string | null;
  readonly input: unknown;
}

export interface InstanceAnswer {
  readonly id: number;
  readonly outcome: Outcome;
}

/** Nobody knows what became of the call: the instance died before it answered. */
export interface Unanswered {
  readonly kind: "unanswered";
}

/** The app in a process of its own. */
export interface Instance {
  readonly call: (path: string, cookie: string | null, input: unknown) => Promise<Outcome | Unanswered>;
  /** Ends it as a crash would. */
  readonly kill: () => Promise<void>;
}

export async function startInstance(databaseUrl: string, now: string): Promise<Instance> {
  const child = fork(fileURLToPath(new URL("./instance-main.ts", import.meta.url)), {
    execArgv: ["--import", "tsx"],
    serialization: "advanced",
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      AUTH_SECRET: "a secret for tests only",
      TANDEM_NOW: now,
      NODE_OPTIONS: "",
    },
  });
  const waiting = new Map<number, (outcome: Outcome | Unanswered) => void>();
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => {
      for (const settle of waiting.values()) settle({ kind: "unanswered" });
      waiting.clear();
      resolve();
    });
  });
  await ready(child);
  child.on("message", ({ id, outcome }: InstanceAnswer) => {
    waiting.get(id)?.(outcome);
    waiting.delete(id);
  });

  let calls = 0;
  return {
    call: (path, cookie, input) =>
      new Promise((resolve) => {
        if (!child.connected) return resolve({ kind: "unanswered" });
        calls += 1;
        waiting.set(calls, resolve);
        child.send({ id: calls, path, cookie, input } satisfies InstanceCall, () => {});
      }),
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

const ready = (child: ChildProcess) =>
  new Promise<void>((resolve, reject) => {
    child.once("message", () => resolve());
    child.once("exit", (code) => reject(new Error(`The instance ended with ${code} before it was ready`)));
  });
