/** A year, a month or a day, as ISO 8601 writes them. */
export const dayPattern = "\\d{4}(-\\d{2}(-\\d{2})?)?";

/** What was typed into such a field; null where it was left empty. */
export const typedDay = (typed: FormDataEntryValue | null): string | null => String(typed ?? "").trim() || null;
