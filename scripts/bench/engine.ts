import { dateFromDayNumber } from "@/lib/dates/calendar-date";
import { slots } from "@/lib/domain/session";
import { editLog } from "@/server/engine/edit-log";
import { fillRollingRatios, fillWeightedRatio, newRatioColumns } from "@/server/engine/metrics/acwr";
import { fillFitness, newFitnessColumns } from "@/server/engine/metrics/fitness";
import { previewMoves } from "@/server/engine/preview-moves";
import { rules } from "@/server/engine/registry";
import { runRules } from "@/server/engine/run";
import { takeSnapshot } from "@/server/engine/snapshot";
import { randomEdit, randomHistory, randomOf } from "@/server/engine/testing/random-history";
import { buildFloor } from "./floor";
import { type Measured, measured, medianOf, medians, type Taken, takenOf } from "./measure";
import { askAsFunctions, columnsOf, factsOfYear } from "./nine-rules";
import { bringPeers } from "./peers";
import { type Figure, report } from "./results";

const seed = 11;
const years = [1, 3, 10] as const;

/** Measures the engine against the bars that it is held to, and answers whether it keeps them. */
export async function benchEngine(rounds: number): Promise<boolean> {
  const kept = [
    report("engine-columns", await columns(rounds, "kept")),
    report("engine-whole", await wholeHistories(rounds)),
    report("engine-edit", await editedDays(rounds)),
    report("engine-preview", await previews(rounds)),
    // What all the above has taught the compiler about arrays can cost the series, in a server as it does here.
    report("engine-columns-after", await columns(rounds, "told")),
    report("engine-rolling", await rollingMetrics(rounds)),
    report("engine-peers", await peers(Math.min(rounds, 15))),
    report("engine-club", club()),
    report("engine-memory", memory()),
  ];
  return kept.every(Boolean);
}

async function wholeHistories(rounds: number): Promise<Figure[]> {
  const found = await measured(
    years.map((count): Measured => {
      const timeline = randomHistory(seed, 365 * count);
      return { name: nameOf(count), times: 1, run: () => runRules(takeSnapshot(timeline)) };
    }),
    rounds * 5,
  );
  return years.map((count): Figure => {
    const sessions = `${randomHistory(seed, 365 * count).sessions.length} sessions, ${rules.length} rules`;
    return { ...figureOf(nameOf(count), found), note: sessions, ...(count === 10 ? { bar: 10 } : {}) };
  });
}

const nameOf = (count: number) => `${count} ${count === 1 ? "year" : "years"}, snapshot and every rule`;

const figureOf = (name: string, found: ReadonlyMap<string, Taken>): Figure => {
  const { median, least } = found.get(name) ?? { median: Number.NaN, least: Number.NaN };
  return { name, milliseconds: median, least };
};

async function editedDays(rounds: number): Promise<Figure[]> {
  const histories = years.map((count) => {
    const random = randomOf(seed + count);
    let snapshot = takeSnapshot(randomHistory(seed, 365 * count));
    runRules(snapshot);
    let serial = 0;
    const edits = () => {
      serial += 1;
      return randomEdit(snapshot.timeline, random, snapshot.now.day - Math.floor(random() * 180), serial);
    };
    return {
      name: `one edit of the last 180 days in ${count === 1 ? "1 year" : `${count} years`}`,
      once() {
        const edit = edits();
        const began = performance.now();
        snapshot = editLog(snapshot, edit);
        runRules(snapshot);
        return performance.now() - began;
      },
    };
  });
  const times = histories.map(() => [] as number[]);
  for (let round = 0; round < Math.max(rounds, 15) * 40; round += 1) {
    for (const [index, each] of histories.entries()) {
      const taken = each.once();
      if (round >= 200) times[index]?.push(taken);
    }
  }
  const found = new Map(histories.map(({ name }, index) => [name, takenOf(times[index] ?? [])]));
  return histories.map(({ name }) => ({ ...figureOf(name, found), bar: 0.5 }));
}

async function previews(rounds: number): Promise<Figure[]> {
  const timeline = randomHistory(seed, 220);
  const snapshot = takeSnapshot(timeline);
  const session = snapshot.open.find(({ day }) => day > snapshot.now.day + 1);
  if (!session) throw new Error("The history has nothing planned");
  const places = Array.from({ length: 7 }, (_, index) =>
    dateFromDayNumber(snapshot.now.day + 1 + index),
  ).flatMap((date) => slots.map((slot) => ({ date, slot })));
  const name = "14 slots for a planned session";
  const found = await measured(
    [{ name, times: 1, run: () => previewMoves(timeline, session.id, places) }],
    rounds * 3,
  );
  return [{ ...figureOf(name, found), bar: 5 }];
}

async function columns(rounds: number, bars: "kept" | "told"): Promise<Figure[]> {
  const floor = buildFloor();
  const random = randomOf(seed);
  const year = Float64Array.from({ length: 365 }, () => (random() < 0.15 ? 0 : Math.floor(random() * 600)));
  const fitness = newFitnessColumns(365);
  const ratios = newRatioColumns(365);
  const pmc = () => {
    fillFitness(year, fitness);
    return fitness.ctl[364];
  };
  const all = () => {
    fillFitness(year, fitness);
    fillRollingRatios(year, ratios);
    fillWeightedRatio(year, ratios);
    return ratios.ewma[364];
  };
  const ours = { pmc: [] as number[], columns: [] as number[] };
  const theirs = { pmc: [] as number[], columns: [] as number[] };
  for (let round = 0; round < rounds + 1; round += 1) {
    const found = await medians(
      [
        { name: "pmc", times: 4000, run: pmc },
        { name: "columns", times: 1500, run: all },
      ],
      1,
    );
    ours.pmc.push(found.get("pmc") ?? Number.NaN);
    ours.columns.push(found.get("columns") ?? Number.NaN);
    const measured = floor?.(365, 4000);
    if (measured) {
      theirs.pmc.push(measured.pmc);
      theirs.columns.push(measured.columns);
    }
  }
  const figure = (name: string, kind: "pmc" | "columns", bar: number): Figure => {
    const milliseconds = medianOf(ours[kind]);
    if (!floor) return { name, milliseconds, note: "no C++ compiler here: without its floor" };
    const ratio = milliseconds / medianOf(theirs[kind]);
    return { name, milliseconds, against: "C++", ratio, ...(bars === "kept" ? { bar } : {}) };
  };
  return [
    figure("fitness, fatigue, form and ramp of a year", "pmc", 2),
    figure("every daily series of a year", "columns", 3),
  ];
}

/** The usual way to write a rolling mean, and a weighted one, against the engine's. */
async function rollingMetrics(rounds: number): Promise<Figure[]> {
  const random = randomOf(seed);
  const loads = Array.from({ length: 365 }, () => Math.floor(random() * 600));
  const column = Float64Array.from(loads);
  const ratios = newRatioColumns(365);
  const fitness = newFitnessColumns(365);
  const mean = (list: readonly number[]) => list.reduce((total, value) => total + value, 0) / list.length;
  const found = await medians(
    [
      { name: "rolling", times: 1000, run: () => fillRollingRatios(column, ratios) },
      {
        name: "rolling, usual",
        times: 200,
        run: () =>
          loads.map((_, day) =>
            day < 27
              ? Number.NaN
              : mean(loads.slice(day - 6, day + 1)) / mean(loads.slice(day - 27, day - 6)),
          ),
      },
      { name: "fitness", times: 1000, run: () => fillFitness(column, fitness) },
      {
        name: "fitness, usual",
        times: 200,
        run: () => {
          const days: { ctl: number; atl: number; form: number }[] = [];
          for (const load of loads) {
            const { ctl, atl } = days.at(-1) ?? { ctl: 0, atl: 0 };
            days.push({
              ctl: ctl + (load - ctl) * (1 - Math.exp(-1 / 42)),
              atl: atl + (load - atl) * (1 - Math.exp(-1 / 7)),
              form: ctl - atl,
            });
          }
          return days;
        },
      },
    ],
    rounds,
  );
  return ["rolling", "fitness"].map((name) => {
    const [milliseconds, usual] = [found.get(name) ?? Number.NaN, found.get(`${name}, usual`) ?? Number.NaN];
    return {
      name: `${name} of a year`,
      milliseconds: usual,
      against: "the engine's",
      ratio: usual / milliseconds,
      note: "as usually written",
    };
  });
}

async function peers(rounds: number): Promise<Figure[]> {
  const facts = factsOfYear(seed);
  const inColumns = columnsOf(facts);
  const others = bringPeers();
  const wanted = new Set<string>();
  askAsFunctions(inColumns, facts.length, (day, level) => wanted.add(`${day} ${level}`));
  for (const { name, ask } of others) {
    const found = new Set<string>();
    await ask(facts, (day, level) => found.add(`${day} ${level}`));
    if (found.size !== wanted.size || [...found].some((hit) => !wanted.has(hit)))
      throw new Error(`${name} finds ${found.size} levels where functions find ${wanted.size}`);
  }
  const found = await medians(
    [
      { name: "functions", times: 400, run: () => askAsFunctions(inColumns, facts.length) },
      ...others.map(({ name, ask }) => ({ name, times: 1, run: () => ask(facts) })),
    ],
    rounds,
  );
  const ours = found.get("functions") ?? Number.NaN;
  return [
    {
      name: "nine rules on 365 days, as functions",
      milliseconds: ours,
      note: `${wanted.size} hits, equal in all`,
    },
    ...others.map(({ name }): Figure => {
      const milliseconds = found.get(name) ?? Number.NaN;
      const bar = name === "zen-engine" ? 50 : 200;
      return {
        name: `the same in ${name}`,
        milliseconds,
        against: "functions",
        ratio: milliseconds / ours,
        bar,
        kind: "least",
      };
    }),
  ];
}

/** A thousand athletes of half a year each, judged anew after a rule changed. */
function club(): Figure[] {
  const timelines = Array.from({ length: 50 }, (_, index) => randomHistory(seed + index, 220));
  for (const timeline of timelines) runRules(takeSnapshot(timeline));
  const began = performance.now();
  let findings = 0;
  for (let athlete = 0; athlete < 1000; athlete += 1) {
    const timeline = timelines[athlete % timelines.length];
    if (timeline) findings += runRules(takeSnapshot(timeline)).findings.length;
  }
  const milliseconds = performance.now() - began;
  return [{ name: "1,000 athletes of 220 days, every rule", milliseconds, note: `${findings} findings` }];
}

function memory(): Figure[] {
  const heap = () => {
    globalThis.gc?.();
    return process.memoryUsage().heapUsed;
  };
  return years.map((count) => {
    const timeline = randomHistory(seed, 365 * count);
    const before = heap();
    const snapshot = takeSnapshot(timeline);
    runRules(snapshot);
    const megabytes = (heap() - before) / 1e6;
    const note = `${snapshot.log.length} sessions${globalThis.gc ? "" : ", garbage included"}`;
    return { name: `a snapshot of ${count} ${count === 1 ? "year" : "years"}`, megabytes, note };
  });
}
