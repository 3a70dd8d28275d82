import { browser } from "wxt/browser";

/**
 * In place of webextension-polyfill in the extension's pages (wxt.config.ts): all that they call answers with
 * promises by itself. Only the background's listener, which answers with a promise, needs the polyfill.
 */
export default browser;
