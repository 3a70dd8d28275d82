import { later } from "./later.tsx";

/** Nothing to say for most: it comes after what the page is opened for. */
export const OthersNote = later(() => import("./OthersWork.tsx").then((module) => module.OthersWork));
