/** What was found out about one thing that the bot needs. */
export interface Finding {
	readonly state: 'good' | 'advice' | 'fault';
	/** What was looked at, in a word or two. */
	readonly subject: string;
	/** How it is, in one plain line. */
	readonly line: string;
	/** What to do; absent if all is well. */
	readonly remedy?: string;
}

/** All is well. */
export const good = (subject: string, line: string): Finding => ({ state: 'good', subject, line });

/** It works, but could do so better. */
export const advice = (subject: string, line: string, remedy: string): Finding => ({
	state: 'advice',
	subject,
	line,
	remedy,
});

/** It does not work. */
export const fault = (subject: string, line: string, remedy: string): Finding => ({
	state: 'fault',
	subject,
	line,
	remedy,
});

const MARKS = { good: '✓', advice: '!', fault: '✗' } as const;

/** A finding for a terminal, with its remedy on a line of its own. */
export const findingText = ({ state, subject, line, remedy }: Finding): string =>
	`${MARKS[state]} ${subject}: ${line}\n${remedy === undefined ? '' : `  → ${remedy}\n`}`;
