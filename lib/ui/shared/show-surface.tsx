import { render, type VNode } from "preact";
import { speakLanguage } from "../../messaging/load-strings.ts";
import { languageTag } from "../../messaging/strings.ts";
import type { Settings } from "../../settings/settings.ts";
import { readSettings, watchSettings } from "../../settings/store.ts";
import { HeldNotice } from "./held-notice.tsx";
import { followColours } from "./own-colours.ts";

/**
 * Shows a page of the extension in the reader's language and colours, and shows it anew when another is chosen; what the reader has
 * opened or written there stays. `make` is called each time, since components speak when they are drawn. Gives
 * what draws it once more.
 */
export async function showSurface(make: () => VNode): Promise<() => void> {
  let { language } = await readSettings();
  const draw = (): void =>
    render(
      <>
        <HeldNotice />
        {make()}
      </>,
      document.body,
    );
  const show = async (): Promise<void> => {
    await speakLanguage(language);
    document.documentElement.lang = languageTag();
    draw();
  };
  const follow = (settings: Settings): void => {
    if (settings.language === language) return;
    language = settings.language;
    void show();
  };
  watchSettings(follow, new AbortController().signal);
  followColours(document);
  await show();
  return draw;
}
