/** The styles of forms, which come with the first of them: the panel opens without any. */
import FORM from "./form.css?inline";

const sheet = new CSSStyleSheet();
sheet.replaceSync(FORM);
document.adoptedStyleSheets.push(sheet);
