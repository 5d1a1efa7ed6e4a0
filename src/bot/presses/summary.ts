import { summarise } from '../../answer/summary/summary.js';
import { typedIn } from '../../view/layout.js';
import { summaryView } from '../../view/summary-view.js';
import { workOfAction } from '../asked.js';
import type { Press, Presses } from '../command.js';
import { componentsOf } from '../components.js';
import { share } from './share.js';
import { stale } from './stale.js';

/** The topic of a summary, which stands in its message. */
export const topicOf = ({ message }: Press): string => typedIn(componentsOf(message)) ?? '';

/** Posts a summary that one person sees for all in the channel. */
export const summaryPresses = {
	'share-summary': (interaction, { work: slug, lines, form }, context) => {
		const work = workOfAction(context, slug);
		if (!work) return stale(interaction, context);
		const topic = topicOf(interaction);
		const summary = summarise(work, { topic, lines, style: form });
		if (summary.kind === 'no-guide') return stale(interaction, context);
		return share(interaction, context, reader => summaryView(summary, topic, lines, reader));
	},
} satisfies Partial<Presses>;
