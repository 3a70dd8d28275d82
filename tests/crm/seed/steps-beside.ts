/** Steps beside the main line of a request's life. Their dice are apart, so that no other life changes with them. */
import { weekAfter } from "./calendar.ts";
import { random } from "./random.ts";
import { HOURS } from "./steps.ts";
import type { Teller } from "./teller.ts";

/** Some say thank you, by one tap. */
export function credit(t: Teller): void {
	const delivery = t.last("deliver");
	if (!delivery || !random(`credit ${t.plan.key}`).chance(0.3)) return;
	t.write("credit", t.plan.asker, 10, { expert: delivery.expert, refersTo: delivery.key });
}

/** Now and then an expert is quicker than the manager. */
export function nominate(t: Teller): void {
	if (!random(`nominate ${t.plan.key}`).chance(0.05)) return;
	const hours = HOURS[t.plan.estimate];
	const weeks = [weekAfter(t.calendar.dayAt(Math.min(-1, t.minute)), 1)];
	t.write("nominate", t.expertPerson(), 20, { expert: t.expert, hours, weeks });
}

/** One ask in forty is settled at the coffee machine, and only told afterwards. */
export function isOutside({ plan }: Teller): boolean {
	return !plan.linked && random(`outside ${plan.key}`).chance(0.025);
}

export function logOutside(t: Teller): void {
	t.write("log_outside", t.plan.asker, 0, { note: t.plan.wanted });
}
