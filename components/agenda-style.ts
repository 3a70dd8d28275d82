/** The styles of agendas, which come with them. */
import { adoptStyle } from "./adopt-style.ts";
import AGENDA from "./agenda.css?inline";

adoptStyle(AGENDA);
