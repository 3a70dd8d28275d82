import { type ComponentChild, type FunctionComponent, h } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";

export interface Later<P> {
	(props: P): ComponentChild;
	/** Fetches the code ahead of time, so that it is there when it is wanted. */
	load(): Promise<unknown>;
}

/**
 * A component whose code the page loads when it is first wanted, so that what opens the page stays small.
 * Shows nothing until then: the code comes from the extension's own package.
 */
export function later<P extends object>(fetchCode: () => Promise<FunctionComponent<P>>): Later<P> {
	let loading: Promise<FunctionComponent<P>> | undefined;
	let loaded: FunctionComponent<P> | undefined;
	const load = () => {
		loading ??= fetchCode().then((component) => {
			loaded = component;
			return component;
		});
		return loading;
	};
	function Later(props: P) {
		const [Component, setComponent] = useState(() => loaded);
		useLayoutEffect(() => {
			if (!Component) void load().then((component) => setComponent(() => component));
		}, []);
		return Component ? h(Component, props) : null;
	}
	return Object.assign(Later, { load });
}
