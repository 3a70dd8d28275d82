/** The styles of what comes later, which come with it. */
import { adoptStyle } from "./adopt-style.ts";
import NOTES from "./notes.css?inline";

adoptStyle(NOTES);
