import { browser } from "wxt/browser";

/**
 * What builds take in place of webextension-polyfill (wxt.config.ts), which the code is written against: in the
 * oldest browsers of the manifest, Chrome 144 and Firefox 153, all that is called answers with promises by
 * itself, and the one listener for messages answers by callback. It spares every page and the background 3 KB.
 */
export default browser;
