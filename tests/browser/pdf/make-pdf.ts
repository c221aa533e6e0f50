interface Making {
  readonly title?: string;
  /** Sets a password, by a hash that none has. */
  readonly isLocked?: boolean;
}

const escaped = (text: string): string => text.replaceAll(/[\\()]/g, "\\$&");

/** Lines of a page in Helvetica, each with its size; from the top down. */
function pageStream(lines: readonly (readonly [string, number])[]): string {
  let y = 780;
  const shown = lines.map(([text, size]) => {
    y -= size * 1.4;
    return `BT /F1 ${size} Tf 60 ${y.toFixed(1)} Td (${escaped(text)}) Tj ET`;
  });
  return shown.join("\n");
}

/** Broken into lines of about this many letters, as a typesetter does. */
export function broken(paragraph: string, letters = 80): string[] {
  const lines: string[] = [];
  for (const word of paragraph.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A PDF of our own, all of it in ASCII; a page for each list of lines (text and size in points). */
export function makePdf(pages: readonly (readonly (readonly [string, number])[])[], { title, isLocked }: Making = {}): string {
  const font = 3;
  const kids = pages.map((_, index) => 4 + index * 2);
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids.map((id) => `${id} 0 R`).join(" ")}] >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ...pages.flatMap((lines, index) => {
      const stream = pageStream(lines);
      const resources = `<< /Font << /F1 ${font} 0 R >> >>`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources ${resources} /Contents ${5 + index * 2} 0 R >>`,
        `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      ];
    }),
    `<< /Title (${escaped(title ?? "")}) /CreationDate (D:20230309080000Z) >>`,
  ];
  let body = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const hash = "00".repeat(32);
  const lock = isLocked ? `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${hash}> /U <${hash}> >> /ID [<00> <00>]` : "";
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length} 0 R ${lock} >>`;
  return `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}${trailer}\nstartxref\n${body.length}\n%%EOF\n`;
}
