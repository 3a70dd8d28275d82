/** The style of the panel's menu, which comes with it. */
import { adoptStyle } from "./adopt-style.ts";
import MENU from "./menu.css?inline";

adoptStyle(MENU);
