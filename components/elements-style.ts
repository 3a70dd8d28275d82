/** The styles of the seven elements, which come with them. */
import { adoptStyle } from "./adopt-style.ts";
import ELEMENTS from "./elements.css?inline";

adoptStyle(ELEMENTS);
