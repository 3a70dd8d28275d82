import AGENDA from "./agenda.css?inline";

const sheet = new CSSStyleSheet();
sheet.replaceSync(AGENDA);
document.adoptedStyleSheets.push(sheet);
