import { useEffect, useMemo, useState } from "preact/hooks";
import { usualOptions } from "../../export/export-format.ts";
import { exportFile } from "../../export/run-export.ts";
import { checkTemplate, TemplateFault, template as templateFormat, usualTemplate } from "../../export/template.ts";
import { text } from "../../messaging/strings.ts";
import type { Settings } from "../../settings/settings.ts";
import { changeSettings } from "../../settings/store.ts";
import { templateSample } from "./template-sample.ts";

/** So long the reader pauses before the template is kept, in milliseconds. */
const pause = 500;

type Checked = { readonly kind: "good"; readonly shown: string } | { readonly kind: "fault"; readonly fault: TemplateFault };

function check(template: string): Checked {
  try {
    checkTemplate(template);
    const { pieces } = exportFile(templateFormat, templateSample, { ...usualOptions, template });
    return { kind: "good", shown: pieces.join("") };
  } catch (error) {
    if (error instanceof TemplateFault) return { kind: "fault", fault: error };
    throw error;
  }
}

const Fault = ({ fault: { line, message } }: { readonly fault: TemplateFault }) => (
  <p class="problem" role="alert">
    {text("template_fault", line, message)} {text("template_kept")}
  </p>
);

/** The reader's own Markdown template with a preview of what it makes; kept as soon as it has no fault. */
export function TemplateField({ settings }: { readonly settings: Settings }) {
  const [typed, setTyped] = useState(settings.markdownTemplate ?? usualTemplate);
  const checked = useMemo(() => check(typed), [typed]);
  useEffect(() => {
    const own = typed === usualTemplate ? null : typed;
    if (checked.kind === "fault" || own === settings.markdownTemplate) return;
    const timer = setTimeout(() => void changeSettings((now) => ({ ...now, markdownTemplate: own })), pause);
    return () => clearTimeout(timer);
  }, [typed, checked, settings.markdownTemplate]);
  return (
    <details class="template">
      <summary>{text("settings_template")}</summary>
      <p class="soft">{text("template_hint")}</p>
      <textarea
        class="field"
        rows={18}
        spellcheck={false}
        maxLength={100_000}
        aria-label={text("settings_template")}
        aria-invalid={checked.kind === "fault"}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      {checked.kind === "fault" && <Fault fault={checked.fault} />}
      <button type="button" class="button plain small" disabled={typed === usualTemplate} onClick={() => setTyped(usualTemplate)}>
        {text("template_usual")}
      </button>
      {checked.kind === "good" && (
        <section class="export-preview" aria-label={text("template_preview")}>
          <p class="label">{text("template_preview")}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it by keys */}
          <pre tabIndex={0}>{checked.shown}</pre>
        </section>
      )}
    </details>
  );
}
