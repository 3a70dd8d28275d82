/** The styles of what comes later, which come with it: a page's own sheets are all loaded to open it. */
import NOTES from "./notes.css?inline";

const sheet = new CSSStyleSheet();
sheet.replaceSync(NOTES);
document.adoptedStyleSheets.push(sheet);
