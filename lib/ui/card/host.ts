/** The one element that is ever added to a page. */
export const hostName = "newsgloss-root";

/** Where the page has a class of that name, it is another element with the name as its attribute. */
export const hostSelector = `${hostName}, div[${hostName}]`;
