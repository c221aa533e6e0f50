import { text } from "../../../messaging/strings.ts";
import { type BackupSummary, backupParts, type ImportReport, type StatusCounts } from "../../../messaging/worker-messages.ts";
import { numberWord } from "./knowledge-words.ts";

const parts = ["entities", "claims", "relations"] as const;
const statuses = ["new", "changed", "same", "conflicting", "removed"] as const satisfies readonly (keyof StatusCounts)[];

const Counts = ({ report }: { readonly report: ImportReport }) => (
  <table class="counts">
    <thead>
      <tr>
        <td />
        {parts.map((part) => (
          <th key={part} scope="col">
            {text(`knowledge_part_${part}`)}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {statuses.map((status) => (
        <tr key={status}>
          <th scope="row">{text(`knowledge_status_${status}`)}</th>
          {parts.map((part) => (
            <td key={part}>{numberWord(report[part][status])}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

const Skipped = ({ skipped }: Pick<ImportReport, "skipped">) => {
  if (skipped.length === 0) return null;
  const count = skipped.reduce((sum, each) => sum + each.count, 0);
  return (
    <details>
      <summary>{text("knowledge_skipped", numberWord(count))}</summary>
      <ul class="skipped">
        {skipped.map((each) => (
          <li key={each.reason}>
            {numberWord(each.count)} × {each.reason} <span class="soft">{each.examples.join(", ")}</span>
          </li>
        ))}
      </ul>
    </details>
  );
};

const Conflicts = ({ conflicts }: Pick<ImportReport, "conflicts">) =>
  conflicts.length === 0 ? null : (
    <p>
      {text("knowledge_conflicts")} <span class="soft">{conflicts.join(", ")}</span>
    </p>
  );

interface ReportProps {
  readonly report: ImportReport;
  readonly file: string;
  /** Null once it is written. */
  readonly write: (() => void) | null;
  readonly reset: () => void;
}

/** What an import would do, or has done. */
export const Report = ({ report, file, write, reset }: ReportProps) => (
  <section>
    <h3>{file}</h3>
    <p role="status">{text(write === null ? "knowledge_import_done" : "knowledge_import_preview")}</p>
    <Counts report={report} />
    <Conflicts conflicts={report.conflicts} />
    <Skipped skipped={report.skipped} />
    <div class="row">
      {write !== null && (
        <button type="button" class="button primary" onClick={write}>
          {text("knowledge_import_write")}
        </button>
      )}
      <button type="button" class={write === null ? "button" : "button plain"} onClick={reset}>
        {text(write === null ? "knowledge_import_next" : "library_cancel")}
      </button>
    </div>
  </section>
);

interface BackupProps {
  readonly summary: BackupSummary;
  readonly write: () => void;
  readonly reset: () => void;
}

export const BackupPreview = ({ summary, write, reset }: BackupProps) => (
  <section>
    <h3>{text("knowledge_backup_of", summary.madeAt.slice(0, 10))}</h3>
    <dl class="facts">
      {backupParts.map((part) => (
        <>
          <dt key={part}>{text(`knowledge_backup_${part}`)}</dt>
          <dd>{numberWord(summary.counts[part] ?? 0)}</dd>
        </>
      ))}
    </dl>
    <p class="warning">{text("knowledge_backup_replaces")}</p>
    <div class="row">
      <button type="button" class="button primary" onClick={write}>
        {text("knowledge_backup_restore")}
      </button>
      <button type="button" class="button plain" onClick={reset}>
        {text("library_cancel")}
      </button>
    </div>
  </section>
);

export const Restored = ({ reset }: Pick<BackupProps, "reset">) => (
  <section>
    <p role="status">{text("knowledge_backup_restored")}</p>
    <button type="button" class="button" onClick={reset}>
      {text("knowledge_import_next")}
    </button>
  </section>
);
