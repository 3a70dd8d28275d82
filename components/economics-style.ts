/** The styles of results and business cases, which come with them: a page's own sheets are all loaded to open it. */
import ECONOMICS from "./economics.css?inline";

const sheet = new CSSStyleSheet();
sheet.replaceSync(ECONOMICS);
document.adoptedStyleSheets.push(sheet);
