/** The styles of forms, which come with the first of them: the panel opens without any. */
import { adoptStyle } from "./adopt-style.ts";
import FORM from "./form.css?inline";

adoptStyle(FORM);
