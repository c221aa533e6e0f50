import { useEffect, useState } from "preact/hooks";
import { watchWaiting } from "../../messaging/held.ts";
import { text } from "../../messaging/strings.ts";

/** Says what is waiting for the database, why, and what to do, for as long as something is. */
export function HeldNotice() {
  const [isWaiting, setWaiting] = useState(false);
  useEffect(() => {
    const life = new AbortController();
    watchWaiting(setWaiting, life.signal);
    return () => life.abort();
  }, []);
  if (!isWaiting) return null;
  return (
    <p class="held" role="alert">
      <strong>{text("held_title")}</strong> {text("held_detail")}
    </p>
  );
}
