import { useEffect, useState } from "preact/hooks";
import { ask } from "../../messaging/send.ts";
import { text } from "../../messaging/strings.ts";

function sizeInWords(size: number): string {
  if (size === 0) return text("memory_size_none");
  return size === 1 ? text("memory_size_one") : text("memory_size_many", size);
}

const erasedInWords = (count: number): string => (count === 1 ? text("memory_erased_one") : text("memory_erased_many", count));

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
      <p role="status">{erased === null ? sizeInWords(size) : erasedInWords(erased)}</p>
      <button type="button" class="button" disabled={size === 0} onClick={() => void erase()}>
        {text("memory_erase")}
      </button>
    </>
  );
}
