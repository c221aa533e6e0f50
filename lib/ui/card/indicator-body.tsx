import { useState } from "preact/hooks";
import { defangedForm } from "../../export/defang.ts";
import { text } from "../../messaging/strings.ts";
import type { MentionOf } from "../../model/mention.ts";
import { copyText } from "./copy-text.ts";
import { Fact } from "./fact.tsx";

/** An address, hash or the like as a machine writes it and as nobody clicks it, each to be copied. */
export function IndicatorBody({ mention }: { readonly mention: MentionOf<"indicator"> }) {
  const [said, setSaid] = useState("");
  const { refanged } = mention;
  const defanged = defangedForm(mention);
  const copy = (form: string): void => {
    copyText(document, form).then(
      () => setSaid(text("card_copied")),
      () => setSaid(text("card_copy_failed")),
    );
  };
  return (
    <>
      <dl class="facts">
        <Fact title={text("card_indicator_value")}>
          <code>{refanged}</code>
        </Fact>
        {defanged !== null && (
          <Fact title={text("card_indicator_defanged")}>
            <code>{defanged}</code>
          </Fact>
        )}
      </dl>
      <div class="row">
        {defanged !== null && (
          <button type="button" class="button small" onClick={() => copy(defanged)}>
            {text("card_copy_defanged")}
          </button>
        )}
        <button type="button" class="button small" onClick={() => copy(refanged)}>
          {text("card_copy_plain")}
        </button>
      </div>
      <p class="soft" role="status">
        {said}
      </p>
    </>
  );
}
