import type { CDPSession } from "puppeteer-core";

/** A trace event, as far as it is read here. Times are microseconds; `tdur` is the thread's own time. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly id?: string;
  readonly args: {
    readonly beginData?: { readonly url?: string };
    readonly fileName?: string;
    readonly data?: {
      readonly url?: string;
      readonly startTime?: number;
      readonly timeDeltas?: readonly number[];
      readonly cpuProfile?: { readonly nodes?: readonly ProfileNode[]; readonly samples?: readonly number[] };
    };
  };
}

interface ProfileNode {
  readonly id: number;
  readonly parent?: number;
  readonly callFrame: { readonly url?: string };
}

/**
 * One task of the page's thread, in milliseconds of its own time: the whole, what of it was the extension's at most, and what the
 * extension's scripts took, with all that they called.
 */
export interface Task {
  readonly whole: number;
  readonly own: number;
  readonly scripts: number;
}

const categories = ["toplevel", "devtools.timeline", "v8"];
const profiler = "disabled-by-default-v8.cpu_profiler";

/** Traces the browser while `work` runs; with the profiler, which `tasksOf` needs and which takes time itself. */
export async function traced(session: CDPSession, work: () => Promise<void>, profiles = true): Promise<readonly TraceEvent[]> {
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: profiles ? [...categories, profiler] : categories },
  });
  try {
    await work();
  } finally {
    const complete = new Promise<void>((resolve) => session.once("Tracing.tracingComplete", () => resolve()));
    await session.send("Tracing.end");
    await complete;
  }
  return events;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Samples of the profiler on one thread: where each ends, how long it stands for, and whether a script of `origin` was running. */
function samplesOf(events: readonly TraceEvent[], pid: number, tid: number, origin: string) {
  const head = events.find(({ name, ...event }) => name === "Profile" && event.pid === pid && event.tid === tid);
  const own = new Map<number, boolean>();
  const samples: { at: number; length: number; isOwn: boolean }[] = [];
  let at = head?.args.data?.startTime ?? Number.NaN;
  const chunks = events.filter((event) => event.name === "ProfileChunk" && event.pid === pid && event.id === head?.id);
  for (const { args } of chunks.toSorted((a, b) => a.ts - b.ts)) {
    for (const { id, parent, callFrame } of args.data?.cpuProfile?.nodes ?? []) {
      own.set(id, (callFrame.url ?? "").startsWith(origin) || (parent !== undefined && own.get(parent) === true));
    }
    for (const [index, id] of (args.data?.cpuProfile?.samples ?? []).entries()) {
      const length = args.data?.timeDeltas?.[index] ?? 0;
      at += length;
      samples.push({ at, length, isOwn: own.get(id) === true });
    }
  }
  return samples;
}

const isOf =
  (origin: string) =>
  ({ args }: TraceEvent): boolean =>
    (args.data?.url ?? args.fileName ?? "").startsWith(origin);

/** Events of the thread that shows `url`. */
function onThreadOf(events: readonly TraceEvent[], url: string): readonly TraceEvent[] {
  const parsed = events.find(({ name, args }) => name === "ParseHTML" && args.beginData?.url === url);
  if (parsed === undefined) throw new Error(`the trace does not show ${url}`);
  return events.filter(({ pid, tid }) => pid === parsed.pid && tid === parsed.tid);
}

/** How long the thread that shows `url` read, compiled and ran scripts of `origin`, in milliseconds of its own time. */
export function scriptTimeOf(events: readonly TraceEvent[], url: string, origin: string): number {
  const own = onThreadOf(events, url).filter((event) => event.ph === "X" && isOf(origin)(event));
  let [total, end] = [0, 0];
  for (const { ts, dur = 0, tdur = 0 } of own.toSorted((a, b) => a.ts - b.ts)) {
    // Within the one before.
    if (ts < end) continue;
    total += tdur;
    end = ts + dur;
  }
  return total / 1_000;
}

const drawing = new Set(["UpdateLayoutTree", "PrePaint", "Paint"]);

/**
 * Where the browser read, compiled or ran a script of `origin`, which may show in no frame of the profiler; and all styling and
 * painting after the first of them, whoever caused it, since marks are drawn so too.
 */
function stretchesOf(events: readonly TraceEvent[], origin: string): Stretch[] {
  const start = Math.min(...events.filter(isOf(origin)).map(({ ts }) => ts));
  const counted = events.filter((event) => isOf(origin)(event) || (event.ts > start && drawing.has(event.name)));
  return counted.map(({ ts, dur = 0 }) => ({ from: ts, to: ts + dur }));
}

/** The tasks of the thread that shows `url`. `origin`: of the extension, such as "chrome-extension://…". */
export function tasksOf(events: readonly TraceEvent[], url: string, origin: string): Task[] {
  const onThread = onThreadOf(events, url);
  const [{ pid, tid } = { pid: 0, tid: 0 }] = onThread;
  const samples = samplesOf(events, pid, tid, origin);
  const stretches = stretchesOf(onThread, origin);
  const isOwn = (at: number): boolean => stretches.some(({ from, to }) => from <= at && at <= to);
  const tasks = onThread.filter(({ name, ph }) => ph === "X" && name === "ThreadControllerImpl::RunTask");
  let next = 0;
  return tasks
    .toSorted((a, b) => a.ts - b.ts)
    .map(({ ts, dur = 0, tdur = 0 }) => {
      while ((samples[next]?.at ?? Number.POSITIVE_INFINITY) < ts) next += 1;
      let [all, own, scripts] = [0, 0, 0];
      for (; (samples[next]?.at ?? Number.POSITIVE_INFINITY) <= ts + dur; next += 1) {
        const { at = 0, length = 0, isOwn: hasFrame = false } = samples[next] ?? {};
        all += length;
        if (hasFrame || isOwn(at)) own += length;
        if (hasFrame) scripts += length;
      }
      const part = (length: number): number => (all === 0 ? 0 : ((length / all) * tdur) / 1_000);
      return { whole: tdur / 1_000, own: part(own), scripts: part(scripts) };
    });
}
