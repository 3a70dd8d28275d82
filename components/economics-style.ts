/** The styles of results and business cases, which come with them. */
import { adoptStyle } from "./adopt-style.ts";
import ECONOMICS from "./economics.css?inline";

adoptStyle(ECONOMICS);
