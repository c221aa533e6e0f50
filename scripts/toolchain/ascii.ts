/** What stands beyond ASCII, as scripts may write it in strings, patterns and names alike. */
const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

/**
 * Plugin of the build: scripts in ASCII alone. A browser holds a script with a single other character in twice the memory, in
 * every tab, and reads it more slowly. Astral characters become two escapes, which patterns read as one character too.
 */
export const ascii = {
  name: "newsgloss-ascii",
  generateBundle(_: unknown, bundle: Readonly<Record<string, { type: string; code?: string }>>): void {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type === "chunk" && chunk.code !== undefined) chunk.code = chunk.code.replaceAll(/[\u0080-\uffff]/g, escaped);
    }
  },
};
