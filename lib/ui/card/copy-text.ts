/** The older way, which pages without encryption and pages that forbid the newer one still have; only straight from a press. */
function copyByEvent(document: Document, words: string): boolean {
  let isTaken = false;
  const take = (event: ClipboardEvent): void => {
    event.clipboardData?.setData("text/plain", words);
    event.preventDefault();
    event.stopImmediatePropagation();
    isTaken = event.clipboardData !== null;
  };
  document.addEventListener("copy", take, { capture: true });
  const isDone = document.execCommand("copy");
  document.removeEventListener("copy", take, { capture: true });
  return isDone && isTaken;
}

/** Puts words into the clipboard, in whatever way the page's browser allows. @throws Error where it allows none */
export async function copyText(document: Document, words: string): Promise<void> {
  if (copyByEvent(document, words)) return;
  await navigator.clipboard.writeText(words);
}
