import { defineConfig } from "wxt";

export default defineConfig({
	imports: false,
	targetBrowsers: ["chrome", "edge", "firefox"],
});
