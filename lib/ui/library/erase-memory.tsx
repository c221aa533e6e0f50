import { useEffect, useState } from "preact/hooks";
import { ask } from "../../messaging/send.ts";
import { counted, text } from "../../messaging/strings.ts";

const sizeInWords = (size: number): string => (size === 0 ? text("memory_size_none") : counted("memory_size", size));

/** How much is remembered, and the button that forgets all of it. */
export function EraseMemory() {
  const [size, setSize] = useState<number | null>(null);
  const [erased, setErased] = useState<number | null>(null);
  useEffect(() => {
    void ask("memory.size", null).then(setSize);
  }, []);
  const erase = async (): Promise<void> => {
    setErased(await ask("memory.erase", null));
    setSize(0);
  };
  if (size === null) return null;
  return (
    <>
      <p class="soft">{text("memory_hint")}</p>
      <p role="status">{erased === null ? sizeInWords(size) : counted("memory_erased", erased)}</p>
      <button type="button" class="button" disabled={size === 0} onClick={() => void erase()}>
        {text("memory_erase")}
      </button>
    </>
  );
}
