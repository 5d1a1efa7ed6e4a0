import { summarise } from '../../answer/summary/summary.js';
import type { Action } from '../../view/action.js';
import type { Pinnable } from '../../view/pin-view.js';
import { placeOfAction, workOfAction } from '../asked.js';
import type { Context } from '../command.js';

/** Something to pin as buttons name it. */
export type PinAction = Extract<Action, { kind: `${'pin' | 'refresh'}-${'summary' | 'passage'}` }>;

/** What a button is to pin, if the works still have it. */
export const pinnableOf = (action: PinAction, topic: string, context: Context): Pinnable | undefined => {
	if ('place' in action) {
		const { place } = action;
		const found = placeOfAction(context, action.work, place);
		return found && { kind: 'passage', work: found.work, place };
	}
	const { lines, form } = action;
	const work = workOfAction(context, action.work);
	const summary = work && summarise(work, { topic, lines, style: form });
	return summary?.kind === 'summary' ? { kind: 'summary', summary, topic, lines } : undefined;
};
