import type { LocalDiscord } from '../../../src/local/index.js';
import { type Faults, type Grip, great, middling, small } from './fault-kinds.js';
import type { Ask } from './load.js';

/** Where one interaction is. */
interface Visit {
	/** Messages that the bot has written for it. */
	messages: number;
	outcome: 'waiting' | 'answered' | 'unanswered';
	/** A fault kept it from the bot, or its answer from Discord: nobody could have answered it. */
	isLost: boolean;
}

/** What came of the interactions. */
export interface Tally {
	/** How often each fault struck. */
	readonly struck: ReadonlyMap<string, number>;
	readonly answered: number;
	/** Unanswered since a fault made it impossible. */
	readonly lost: number;
	/** Unanswered for no such reason. */
	readonly unanswered: number;
	/** Answered by more than one message. */
	readonly twice: number;
}

/** So many interactions from one fault of a kind to the next. */
export interface Pace {
	readonly small: number;
	readonly middling: number;
	readonly great: number;
}

/** Faults that strike while a bot works, each kind in turn. */
export const brew = (local: LocalDiscord, pace: Pace): { through(ask: Ask): Ask; tally(): Tally } => {
	const struck = new Map<string, number>();
	const visits = new Map<string, Visit>();
	const pass = (event: string): readonly string[] => [event];
	/** The newest interaction that was sent. */
	let newest: string | undefined;
	let isVoid = false;
	const grip: Grip = {
		local,
		nextEvent: pass,
		lose(id) {
			const visit = visits.get(id);
			if (visit) visit.isLost = true;
		},
		endSession() {
			isVoid = true;
			// What was on its way may not have arrived.
			for (const visit of visits.values()) if (visit.outcome === 'waiting') visit.isLost = true;
		},
	};
	const strike = (faults: Faults, turn: number, id: string): void => {
		const names = Object.keys(faults);
		const name = names[turn % names.length] as string;
		struck.set(name, (struck.get(name) ?? 0) + 1);
		faults[name]?.(grip, id);
	};

	local.gateway.faults.sessionStartsLeft = 1_000_000;
	local.gateway.faults.passOn = event => {
		const id = /"t":"INTERACTION_CREATE".*?"d":\{"id":"(\d+)"/.exec(event)?.[1];
		if (id === undefined) return [event];
		const { nextEvent } = grip;
		grip.nextEvent = pass;
		return nextEvent(event);
	};
	local.world.onChange(change => {
		if (change.type === 'bot-online' && isVoid) {
			isVoid = false;
			local.gateway.faults.acceptsResumes = true;
		}
		if (change.type === 'message-created') {
			const visit = visits.get(local.world.messages.get(change.messageId)?.data.interaction_metadata?.id ?? '');
			if (visit) visit.messages++;
		}
		if (change.type !== 'interaction-created') return;
		const { id } = change.interaction;
		newest = id;
		visits.set(id, { messages: 0, outcome: 'waiting', isLost: isVoid });
		if (isVoid) return;
		const n = visits.size;
		if (n % pace.great === 0) strike(great, n / pace.great, id);
		else if (n % pace.middling === 0) strike(middling, n / pace.middling, id);
		else if (n % pace.small === 0) strike(small, n / pace.small, id);
	});

	return {
		through: ask => async n => {
			newest = undefined;
			// What a person asks is sent before the call returns.
			const answer = ask(n);
			const visit = visits.get(newest ?? '');
			const isAnswered = await answer;
			if (visit) visit.outcome = isAnswered ? 'answered' : 'unanswered';
			return isAnswered;
		},
		tally() {
			const all = [...visits.values()];
			const unanswered = all.filter(({ outcome }) => outcome === 'unanswered');
			const lost = unanswered.filter(({ isLost }) => isLost).length;
			return {
				struck,
				answered: all.filter(({ outcome }) => outcome === 'answered').length,
				lost,
				unanswered: unanswered.length - lost,
				twice: all.filter(({ messages }) => messages > 1).length,
			};
		},
	};
};
