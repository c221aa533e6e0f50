import { useEffect, useState } from "preact/hooks";
import type { Settings } from "../../settings/settings.ts";
import { readSettings, watchSettings } from "../../settings/store.ts";

/** The settings, kept up to date wherever they are changed; null until they are read. */
export function useSettings(): Settings | null {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    const life = new AbortController();
    void readSettings().then(setSettings);
    watchSettings(setSettings, life.signal);
    return () => life.abort();
  }, []);
  return settings;
}
