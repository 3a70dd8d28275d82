import "./economics-style.ts";
import { type BusinessCase, caseIn } from "../utils/domain/business-case.ts";
import { caseOutcome } from "../utils/domain/case-outcome.ts";
import type { RequestLine } from "../utils/domain/request-line.ts";
import type { Result } from "../utils/domain/result.ts";
import { dayOf } from "../utils/domain/week.ts";
import type { FirmProps } from "./FirmSections.tsx";
import { Section } from "./Section.tsx";
import { useEconomicsWords } from "./use-economics-words.ts";
import { useEnvironment } from "./use-environment.ts";

/** Business cases of requests that were delivered: what each expected, beside what the account has earned since. */
export function CaseOutcomes({ view, firm }: FirmProps) {
	const words = useEconomicsWords();
	const over = view.finished
		.filter(({ status }) => status === "delivered" || status === "closed")
		.flatMap((line) => {
			const stated = caseIn(line.folded?.request.businessCase);
			return stated ? [{ line, stated }] : [];
		});
	if (over.length === 0) return null;
	return (
		<Section title={words.outcome.title}>
			<ul class="plain">
				{over.map(({ line, stated }) => (
					<Outcome key={line.key} line={line} stated={stated} results={firm.results} />
				))}
			</ul>
			<p class="muted">{words.outcome.note}</p>
		</Section>
	);
}

interface OutcomeProps {
	line: RequestLine;
	stated: BusinessCase;
	results: readonly Result[];
}

function Outcome({ line, stated, results }: OutcomeProps) {
	const words = useEconomicsWords();
	const { timeZone } = useEnvironment();
	const askedAt = line.folded?.request.createdAt ?? line.since;
	const { expected, actual } = caseOutcome(stated, results, dayOf(askedAt, timeZone));
	return (
		<li data-outcome={line.key}>
			<strong>{line.expertise}</strong> <span class="muted">{line.number}</span>
			<p>
				{"value" in expected
					? words.outcome.expected(words.change(expected.value))
					: `${words.outcome.expectedUnknown} (${words.outcome.gap[expected.unknown]})`}
			</p>
			<p>
				{"value" in actual
					? words.outcome.actual(
							words.change(actual.value),
							words.period(actual.from),
							words.period(actual.to),
						)
					: `${words.outcome.actualUnknown} (${words.outcome.gap[actual.unknown]})`}
			</p>
		</li>
	);
}
