/** What becomes of a file that was made; `entrypoints/popup/file-port.ts` has the real one. */
export interface FilePort {
  save(file: Blob, filename: string): void;
  /** To be called straight from a press: the browser may refuse it later. @throws where it does */
  copy(file: Promise<Blob>): Promise<void>;
}
