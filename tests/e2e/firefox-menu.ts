import type { InParent } from "./firefox-parent.ts";

/**
 * Chooses our entry of the page's context menu, which is open or opening: a real click with a real user action, so
 * `openPopup()` in the handler is allowed as it is for a person. Several entries of one extension share a submenu.
 */
export async function chooseMenuItem(run: InParent, extensionId: string, menuItemId: string): Promise<void> {
	await run(
		`async (extensionId, menuItemId) => {
			const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
			const untilOpen = async (popup) => {
				for (let i = 0; i < 200 && popup.state !== "open"; i++) await sleep(25);
				if (popup.state !== "open") throw new Error("the context menu did not open: " + popup.state);
			};
			const menu = document.getElementById("contentAreaContextMenu");
			await untilOpen(menu);
			// Firefox's own rule for element ids: ExtensionCommon.makeWidgetId.
			const prefix = extensionId.toLowerCase().replace(/[^a-z0-9_-]/g, "_") + "-menuitem-";
			const items = [...menu.querySelectorAll("menuitem")].filter((item) => item.id.startsWith(prefix));
			const item = items.find((one) => one.id === prefix + "_" + menuItemId);
			if (!item) {
				menu.hidePopup();
				const seen = items.map((one) => one.id.slice(prefix.length + 1)).join(", ") || "none";
				throw new Error("no menu entry " + menuItemId + "; the extension shows: " + seen);
			}
			const popup = item.parentNode;
			if (popup !== menu) {
				popup.parentNode.openMenu(true);
				await untilOpen(popup);
			}
			popup.activateItem(item);
		}`,
		extensionId,
		menuItemId,
	);
}
