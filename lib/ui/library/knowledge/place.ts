import { useEffect, useState } from "preact/hooks";

const start = "#knowledge/";

/** What the address names within the knowledge part: an entity's id, one of the part's own pages, or nothing. */
const placeInAddress = (): string => {
  try {
    return location.hash.startsWith(start) ? decodeURIComponent(location.hash.slice(start.length)) : "";
  } catch {
    return "";
  }
};

/** Address of an entity or of a page of the knowledge part. */
export const addressOf = (place: string): string => `${start}${encodeURIComponent(place)}`;

export function usePlace(): string {
  const [place, setPlace] = useState(placeInAddress);
  useEffect(() => {
    const life = new AbortController();
    addEventListener("hashchange", () => setPlace(placeInAddress()), { signal: life.signal });
    return () => life.abort();
  }, []);
  return place;
}
