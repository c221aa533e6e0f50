import type { Page } from "puppeteer-core";

/** How long the page's thread worked while `work` ran: its own time, other programs on the machine are not counted. */
export async function threadWork<T>(page: Page, work: () => Promise<T>): Promise<{ milliseconds: number; result: T }> {
  const session = await page.createCDPSession();
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const worked = async (): Promise<number> => {
    const { metrics } = await session.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN) * 1_000;
  };
  const from = await worked();
  const result = await work();
  const milliseconds = (await worked()) - from;
  await session.detach();
  return { milliseconds, result };
}
