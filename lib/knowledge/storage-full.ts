/** The reader's disk, or the browser's share of it, is full: nothing was written. */
export class StorageFull extends Error {
  override readonly name = "StorageFull";
}

function isQuota(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === "QuotaExceededError" || ("inner" in error && isQuota(error.inner));
}

/** Gives the work's result. @throws StorageFull where the browser says, in one of its ways, that there is no space left */
export async function withSpace<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isQuota(error)) throw new StorageFull("there is no space left for it on this computer");
    throw error;
  }
}
