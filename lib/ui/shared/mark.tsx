/** The mark of Newsgloss: a line of text with a word underlined, and its gloss in the margin. */
export const Mark = () => (
  <svg class="mark" viewBox="0 0 32 32" width="20" height="20" aria-hidden="true">
    <path d="M5 9h22" stroke="currentColor" stroke-width="3" stroke-linecap="round" opacity=".38" />
    <path d="M5 17h11.5" stroke="currentColor" stroke-width="3" stroke-linecap="round" />
    <path d="M5 23.5h11.5" stroke="var(--tone-actor)" stroke-width="3" stroke-linecap="round" />
    <circle cx="25" cy="20.25" r="3.1" fill="var(--tone-actor)" />
  </svg>
);
