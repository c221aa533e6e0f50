/** A command as the browser has it; `shortcut` is empty where no key is set. */
export interface CommandKey {
  readonly name: string;
  readonly shortcut: string;
}

/** The keys that the reader has set in the browser; `entrypoints/popup/keys-port.ts` has the real one. */
export interface KeysPort {
  all(): Promise<readonly CommandKey[]>;
  /** Opens the browser's own page for them. */
  change(): Promise<void>;
}
