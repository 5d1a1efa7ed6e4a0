import type { LocalDiscord } from '../../../src/local/index.js';
import type { Ask } from './load.js';

/**
 * What a fault does when interaction `id` has just been sent to the bot. Answers why nobody could answer that
 * interaction, if that is so.
 */
type Fault = (storm: Grip, id: string) => 'lost' | undefined;

/** What the faults take hold of. */
interface Grip {
	readonly local: LocalDiscord;
	/** What becomes of the next interaction's event on its way to the bot. */
	nextEvent: (event: string) => readonly string[];
	/** The session is void from now until the bot has identified anew: nothing reaches it. */
	endSession(): void;
}

const rest =
	(kind: Parameters<LocalDiscord['restFaults']['add']>[0]['fault'], when: 'before' | 'after', lost?: 'lost'): Fault =>
	({ local }, id) => {
		local.restFaults.add({ method: 'POST', path: new RegExp(`^/interactions/${id}/`), fault: kind, when });
		return lost;
	};

const connection = ({ local }: Grip) => local.gateway.connections.find(({ session }) => session !== null);

/** Faults that strike one interaction. */
const small: Readonly<Record<string, Fault>> = {
	'429, own limit': rest({ kind: 'rate-limited', scope: 'user', retryAfter: 0.2 }, 'before'),
	'429, shared limit': rest({ kind: 'rate-limited', scope: 'shared', retryAfter: 0.2 }, 'before'),
	'429, global limit': rest({ kind: 'rate-limited', scope: 'global', retryAfter: 0.2 }, 'before'),
	'500 before it is done': rest({ kind: 'status', status: 500 }, 'before'),
	'500 after it is done': rest({ kind: 'status', status: 500 }, 'after'),
	'502 before it is done': rest({ kind: 'status', status: 502 }, 'before'),
	'502 after it is done': rest({ kind: 'status', status: 502 }, 'after'),
	'request cut before it is done': rest({ kind: 'cut' }, 'before'),
	'request cut after it is done': rest({ kind: 'cut' }, 'after'),
	'event sent twice': grip => {
		grip.nextEvent = event => [event, event];
		return undefined;
	},
	'events in the wrong order': grip => {
		grip.nextEvent = held => {
			grip.nextEvent = event => [event, held];
			return [];
		};
		return undefined;
	},
};

/** Faults of the connection after which the bot can take up its session. */
const middling: Readonly<Record<string, Fault>> = {
	'socket cut': grip => {
		connection(grip)?.cut();
		return undefined;
	},
	'asked to reconnect': grip => {
		connection(grip)?.askToReconnect();
		return undefined;
	},
	'closed with 4000': grip => {
		connection(grip)?.close(4000);
		return undefined;
	},
};

/** Faults after which somebody's interaction cannot be answered by anyone. */
const great: Readonly<Record<string, Fault>> = {
	'no answer to the request': rest({ kind: 'hang' }, 'before', 'lost'),
	'session void': grip => {
		connection(grip)?.invalidate(false);
		grip.endSession();
		return undefined;
	},
	'socket cut, resume refused': grip => {
		grip.local.gateway.faults.acceptsResumes = false;
		connection(grip)?.cut();
		grip.endSession();
		return undefined;
	},
};

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
	const lose = (id: string | undefined): void => {
		const visit = visits.get(id ?? '');
		if (visit) visit.isLost = true;
	};
	const grip: Grip = {
		local,
		nextEvent: pass,
		endSession() {
			isVoid = true;
			// What was on its way may not have arrived.
			for (const visit of visits.values()) if (visit.outcome === 'waiting') visit.isLost = true;
		},
	};
	const strike = (faults: Readonly<Record<string, Fault>>, turn: number, id: string): void => {
		const names = Object.keys(faults);
		const name = names[turn % names.length] as string;
		struck.set(name, (struck.get(name) ?? 0) + 1);
		if (faults[name]?.(grip, id)) lose(id);
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
