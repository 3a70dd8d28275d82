/** The styles of the seven elements, which come with them: a page's own sheets are all loaded to open it. */
import ELEMENTS from "./elements.css?inline";

const sheet = new CSSStyleSheet();
sheet.replaceSync(ELEMENTS);
document.adoptedStyleSheets.push(sheet);
