import { useEffect, useRef, useState } from "preact/hooks";
import { type StringKey, text } from "../../messaging/strings.ts";
import type { CommandKey, KeysPort } from "./keys-port.ts";

/** Commands in the order in which they are shown. */
const commandWords: Readonly<Record<string, StringKey>> = {
  "next-mark": "command_next_mark",
  "previous-mark": "command_previous_mark",
  "open-card": "command_open_card",
  "add-note": "command_add_note",
  panel: "command_panel",
  toggle: "command_toggle",
  _execute_action: "command_popup",
};

/** Keys that hold within the extension's own pages and its card, and cannot be changed. */
const fixedKeys: readonly (readonly [string, StringKey])[] = [
  ["?", "keys_show"],
  ["Esc", "keys_close"],
  ["↑ ↓", "keys_arrows"],
  ["← →", "keys_parts"],
];

/** "Alt+Shift+N", or on a Mac the signs that the browser writes, as single keys. */
const partsOf = (shortcut: string): string[] => (shortcut.includes("+") ? shortcut.split("+") : [...shortcut]);

const Keys = ({ shortcut }: { readonly shortcut: string }) =>
  shortcut === "" ? (
    <span class="soft">{text("keys_none")}</span>
  ) : (
    <span>
      {partsOf(shortcut).map((part) => (
        <kbd key={part}>{part}</kbd>
      ))}
    </span>
  );

interface RowProps {
  readonly word: StringKey;
  readonly shortcut: string;
}

const Row = ({ word, shortcut }: RowProps) => (
  <>
    <dt>{text(word)}</dt>
    <dd>
      <Keys shortcut={shortcut} />
    </dd>
  </>
);

function Sheet({ commands, port }: { readonly commands: readonly CommandKey[]; readonly port: KeysPort }) {
  const shortcuts = new Map(commands.map(({ name, shortcut }) => [name, shortcut]));
  return (
    <>
      <dl class="keys">
        {Object.entries(commandWords).map(
          ([name, word]) => shortcuts.has(name) && <Row key={name} word={word} shortcut={shortcuts.get(name) ?? ""} />,
        )}
      </dl>
      <button type="button" class="button" onClick={() => void port.change()}>
        {text("keys_change")}
      </button>
      <h3 class="label">{text("keys_here")}</h3>
      <dl class="keys">
        {fixedKeys.map(([shortcut, word]) => (
          <Fixed key={shortcut} word={word} shortcut={shortcut} />
        ))}
      </dl>
    </>
  );
}

const Fixed = ({ word, shortcut }: RowProps) => (
  <>
    <dt>{text(word)}</dt>
    <dd>
      <kbd>{shortcut}</kbd>
    </dd>
  </>
);

/** Where letters are written, "?" is one of them. */
const isWriting = (event: Event): boolean => {
  const [target] = event.composedPath();
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
};

/** A button that shows all keys as they are set now; "?" does the same. */
export function KeySheet({ port }: { readonly port: KeysPort }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [commands, setCommands] = useState<readonly CommandKey[]>([]);
  const open = async (): Promise<void> => {
    setCommands(await port.all());
    if (dialog.current?.open === false) dialog.current.showModal();
  };
  useEffect(() => {
    const life = new AbortController();
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "?" || event.ctrlKey || event.metaKey || isWriting(event)) return;
      event.preventDefault();
      void open();
    };
    document.addEventListener("keydown", onKey, { signal: life.signal });
    return () => life.abort();
  }, [port]);
  return (
    <>
      <button type="button" class="button plain small" aria-haspopup="dialog" aria-keyshortcuts="?" onClick={() => void open()}>
        {text("keys_title")}
      </button>
      <dialog ref={dialog} class="key-sheet" aria-labelledby="key-sheet-title">
        <div class="key-sheet-head">
          <h2 id="key-sheet-title">{text("keys_title")}</h2>
          <button type="button" class="button plain icon" aria-label={text("card_close")} onClick={() => dialog.current?.close()}>
            ×
          </button>
        </div>
        <Sheet commands={commands} port={port} />
      </dialog>
    </>
  );
}
