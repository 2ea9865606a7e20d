import { isDeepStrictEqual } from "node:util";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { type AthleteId, newId } from "@/lib/ids";
import { type Instance, startInstance } from "@/server/api/testing/instance";
import { signIn } from "@/server/api/testing/matrix-world";
import type { Outcome } from "@/server/api/testing/outcome";
import { migrateDatabase } from "../migrate";
import { insertAthlete, insertCoaching, insertUser, testNow } from "./factories";
import { findingsThatDiffer } from "./fresh-findings";

/** A server that can be killed, as scripts/launch/test-database.mjs starts it. */
export interface KillableServer {
  readonly url: (database: string) => string;
  readonly kill: () => Promise<void>;
  readonly restart: () => Promise<void>;
}

export interface DrillOptions {
  readonly rounds: number;
  /** Acknowledged writes before the kill of a round. */
  readonly perRound: number;
  readonly say?: (line: string) => void;
}

export interface DrillReport {
  readonly acknowledged: number;
  /** Flags that stood in the end: without any, comparing them would say nothing. */
  readonly findings: number;
  /** One line for everything that is not as it must be. */
  readonly problems: readonly string[];
  /** From the moment the server takes connections to the first answer, a round. */
  readonly backAfterMs: readonly number[];
  readonly slowestAnswerMs: number;
}

interface Person {
  readonly athleteId: AthleteId;
  readonly cookie: string;
}

interface Write {
  readonly path: "log.logSession" | "wellness.checkIn" | "plan.create";
  readonly cookie: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** Finds its audit entry: by the id of what it made. */
  readonly made: string;
  answer: Outcome | null;
}

const kinds = ["the app", "the database", "both"] as const;
// Heavy legs on the evening before intervals: a plan of which the engine has something to say.
const plannedTypes = ["run-easy", "strength-heavy-lower", "run-vo2max", "run-easy"] as const;
const clients = 8;
const athletesInAll = 12;

/**
 * Kills the app, the database or both under acknowledged writes, again and again, and looks at what is there
 * afterwards: every acknowledged write once, the same answers to the same requests, findings as a fresh evaluation
 * gives them, and during the outage nothing but "unavailable", in time.
 */
export class CrashDrill {
  private readonly problems: string[] = [];
  private readonly backAfterMs: number[] = [];
  private readonly writes: Write[] = [];
  private readonly days = new Map<Person, number>();
  private slowestAnswerMs = 0;
  private instance: Instance | undefined;
  private coachCookie = "";
  private people: Person[] = [];

  constructor(
    private readonly server: KillableServer,
    private readonly database: string,
    private readonly options: DrillOptions,
  ) {}

  async run(): Promise<DrillReport> {
    await this.prepare();
    try {
      for (let round = 0; round < this.options.rounds; round += 1) await this.round(round);
      await this.compareFindings();
    } finally {
      await this.instance?.kill();
    }
    return {
      acknowledged: this.acknowledged().length,
      findings: await this.directly(async (sql) => (await sql`select 1 from flag where in_plan`).length),
      problems: this.problems,
      backAfterMs: this.backAfterMs,
      slowestAnswerMs: this.slowestAnswerMs,
    };
  }

  private acknowledged = () => this.writes.filter(({ answer }) => answer !== null);

  private get url() {
    return this.server.url(this.database);
  }

  private async directly<Value>(
    work: (sql: postgres.Sql) => Promise<Value>,
    database = this.database,
  ): Promise<Value> {
    const sql = postgres(this.server.url(database), { max: 1, onnotice: () => {} });
    try {
      return await work(sql);
    } finally {
      await sql.end({ timeout: 2 });
    }
  }

  private async prepare() {
    await this.directly((sql) => sql.unsafe(`create database ${this.database}`), "postgres");
    await migrateDatabase(this.url);
    await this.directly(async (sql) => {
      const owner = drizzle(sql);
      const coach = await insertUser(owner, { coaches: true });
      this.coachCookie = await signIn(owner, coach);
      for (let index = 0; index < athletesInAll; index += 1) {
        const { user, athlete } = await insertAthlete(owner);
        await insertCoaching(owner, coach.id, athlete.id);
        this.people.push({ athleteId: athlete.id, cookie: await signIn(owner, user) });
      }
    });
    this.instance = await startInstance(this.url, testNow);
  }

  private async round(round: number) {
    const kind = kinds[round % kinds.length] ?? "both";
    const before = this.acknowledged().length;
    let over = false;
    const working = Array.from({ length: clients }, async (_, client) => {
      while (!over) await this.writeOne(client);
    });
    while (this.acknowledged().length < before + this.options.perRound) await this.pause();

    if (kind !== "the app") await this.server.kill();
    if (kind !== "the database") {
      over = true;
      await this.instance?.kill();
    } else {
      await this.probe();
    }
    over = true;
    await Promise.all(working);

    if (kind !== "the app") await this.server.restart();
    const began = performance.now();
    if (kind !== "the database") this.instance = await startInstance(this.url, testNow);
    const ready = kind === "the database" ? began : performance.now();
    await this.untilAnswered(ready);

    const last = round + 1 === this.options.rounds;
    await this.verify(last ? this.acknowledged() : this.acknowledged().slice(before));
    this.options.say?.(
      `round ${round + 1}: killed ${kind}, ${this.acknowledged().length} acknowledged in all, ${this.problems.length} problems`,
    );
  }

  private pause = () => new Promise((resolve) => setTimeout(resolve, 5));

  private async writeOne(client: number) {
    const write = this.nextWrite(client);
    this.writes.push(write);
    await this.send(write);
  }

  private nextWrite(client: number): Write {
    const person = this.people[(client + this.writes.length) % this.people.length] as Person;
    const count = (this.days.get(person) ?? 0) + 1;
    this.days.set(person, count);
    const requestId = newId();
    const id = newId();
    const dayOf = (offset: number) =>
      new Date(Date.parse(testNow) + offset * 86_400_000).toISOString().slice(0, 10);
    // A week of check-ins can be written; the same day again would replace what this test looks for.
    if (count <= 8) return this.checkIn(person, { requestId, id, date: dayOf(1 - count) });
    const nth = Math.floor(count / 3);
    if (count % 3 === 0) {
      const named = { requestId, sessionId: id, date: dayOf(1 + (nth % 60)) };
      return this.create(person, named, plannedTypes[nth % plannedTypes.length] ?? "run-easy");
    }
    return this.logged(person, {
      requestId,
      id,
      start: `${dayOf(-1 - (count % 150))}T07:${10 + (count % 50)}`,
    });
  }

  private checkIn({ cookie }: Person, named: { id: string; requestId: string; date: string }): Write {
    const answers = {
      sleepQuality: 4,
      energy: 4,
      soreness: 3,
      stress: 4,
      mood: 4,
      sleepHours: 7.5,
      restingHr: 48,
      hrvRmssdMs: null,
    };
    const input = { ...named, ...answers, symptoms: [], pain: [], tags: [], note: "" };
    return { path: "wellness.checkIn", cookie, input, made: named.id, answer: null };
  }

  private create(
    { athleteId }: Person,
    named: { sessionId: string; requestId: string; date: string },
    type: (typeof plannedTypes)[number],
  ): Write {
    const { requestId, sessionId, date } = named;
    const content = {
      type,
      title: "Planned",
      date,
      slot: type === "strength-heavy-lower" ? "pm" : "am",
      startTime: null,
      duration: 2700,
      distance: null,
      plannedRpe: type === "run-easy" ? 3 : 8,
      key: false,
      locked: false,
      steps: [],
      classOverride: null,
      lifts: [],
      notes: "",
    };
    const input = { requestId, athleteId, sessionId, content };
    return { path: "plan.create", cookie: this.coachCookie, input, made: sessionId, answer: null };
  }

  private logged({ cookie }: Person, named: { id: string; requestId: string; start: string }): Write {
    const input = {
      ...named,
      plannedId: null,
      type: "run-easy",
      title: "Easy",
      timeZone: "Europe/Vienna",
      duration: 2700,
      distance: 8000,
      rpe: 4,
      feel: 4,
      note: "",
      source: "manual",
    };
    return { path: "log.logSession", cookie, input, made: named.id, answer: null };
  }

  private async send(write: Write): Promise<Outcome | { readonly kind: "unanswered" }> {
    const began = performance.now();
    const outcome = (await this.instance?.call(write.path, write.cookie, write.input)) ?? {
      kind: "unanswered",
    };
    this.slowestAnswerMs = Math.max(this.slowestAnswerMs, performance.now() - began);
    if (outcome.kind === "answer") {
      if (write.answer && !isDeepStrictEqual(write.answer, outcome))
        this.problems.push(`${write.path} ${write.made}: a repetition got another answer`);
      if ((outcome.value as { ok?: boolean }).ok !== true)
        this.problems.push(`${write.path} was refused: ${JSON.stringify(outcome.value)}`);
      write.answer = outcome;
    } else if (outcome.kind === "refusal" && outcome.code !== "SERVICE_UNAVAILABLE") {
      this.problems.push(`${write.path} ended in ${outcome.code} during an outage: ${outcome.message}`);
    }
    return outcome;
  }

  /** With the database gone, somebody with a session is told so, and not that they are signed out. */
  private async probe() {
    const outcomes = await Promise.all(
      this.people.map(({ cookie }) => this.instance?.call("account.shell", cookie, undefined)),
    );
    for (const outcome of outcomes) {
      if (outcome?.kind !== "refusal" || outcome.code !== "SERVICE_UNAVAILABLE")
        this.problems.push(`without a database, asking who is signed in gave ${JSON.stringify(outcome)}`);
    }
  }

  private async untilAnswered(since: number) {
    const [person] = this.people;
    for (;;) {
      const outcome = await this.instance?.call("account.shell", person?.cookie ?? null, undefined);
      if (outcome?.kind === "answer") break;
      if (performance.now() - since > 30_000) throw new Error("The app did not come back within 30 seconds");
      await this.pause();
    }
    this.backAfterMs.push(performance.now() - since);
  }

  private async verify(repeated: readonly Write[]) {
    await this.present("after the restart");
    const before = await this.contents();
    await this.replay(repeated);
    if ((await this.contents()) !== before)
      this.problems.push("repeating acknowledged writes changed something");
    // What was never acknowledged may be there or not; repeated, it is there once.
    await this.replay(this.writes.filter(({ answer }) => answer === null));
    await this.present("after repeating everything");
  }

  private async replay(writes: readonly Write[]) {
    const left = [...writes];
    await Promise.all(
      Array.from({ length: clients }, async () => {
        for (let write = left.pop(); write; write = left.pop()) {
          const outcome = await this.send(write);
          if (outcome.kind !== "answer")
            this.problems.push(`${write.path}: a repetition got no answer but ${JSON.stringify(outcome)}`);
        }
      }),
    );
  }

  private async present(when: string) {
    const counts = await this.directly(
      (sql) => sql`
        select made, count(*)::int as times from (
          select id::text as made from completed_session
          union all select id::text from check_in
          union all select id::text from planned_session) as rows group by made`,
    );
    const audits = await this.directly(
      (sql) => sql`
        select made, count(*)::int as times from (
          select coalesce(details ->> 'id', details -> 'sessions' ->> 0) as made from audit_entry) as entries
        group by made`,
    );
    const there = new Map(counts.map(({ made, times }) => [made, times]));
    const noted = new Map(audits.map(({ made, times }) => [made, times]));
    for (const { path, made } of this.acknowledged()) {
      if (there.get(made) !== 1)
        this.problems.push(`${when}: ${path} ${made} is there ${there.get(made) ?? 0} times`);
      if (noted.get(made) !== 1)
        this.problems.push(`${when}: ${path} ${made} happened ${noted.get(made) ?? 0} times`);
    }
  }

  private contents() {
    return this.directly(async (sql) => {
      const tables = [
        "completed_session",
        "check_in",
        "planned_session",
        "plan_change",
        "audit_entry",
        "flag",
        "daily_load",
      ];
      const sums = await sql.unsafe(
        tables
          .map(
            (name) =>
              `select '${name}' as name, md5(string_agg(t::text, ',' order by t::text)) as sum from "${name}" t`,
          )
          .join(" union all "),
      );
      return JSON.stringify(sums);
    });
  }

  private async compareFindings() {
    const athleteIds = this.people.map(({ athleteId }) => athleteId);
    this.problems.push(...(await findingsThatDiffer(this.url, athleteIds)));
  }
}
