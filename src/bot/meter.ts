import type { Verdict } from '../answer/answer.js';
import type { Finder } from '../answer/finder.js';

/** Is told what the bot does, for those who watch over it. */
export interface Meter {
	/** A question was judged. */
	judged(verdict: Verdict): void;
	/** Something that was addressed to the bot has been dealt with. */
	handled(kind: string, seconds: number): void;
	/** Discord's API has refused a request, or failed. */
	refused(status: number): void;
}

/** Runs a task and tells how long it took, also if it fails. */
export const timed = async (meter: Meter | undefined, kind: string, task: () => Promise<unknown>): Promise<void> => {
	const start = performance.now();
	try {
		await task();
	} finally {
		meter?.handled(kind, (performance.now() - start) / 1000);
	}
};

/** A finder whose verdicts are counted. */
export const metered = (finder: Finder, meter: Meter | undefined): Finder =>
	meter
		? {
				...finder,
				ask(question, scope) {
					const answer = finder.ask(question, scope);
					meter.judged(answer.verdict);
					return answer;
				},
			}
		: finder;
