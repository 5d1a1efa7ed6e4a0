import type { LocalDiscord } from '../../../src/local/index.js';

/** What faults take hold of. */
export interface Grip {
	readonly local: LocalDiscord;
	/** What becomes of the next interaction's event on its way to the bot. */
	nextEvent: (event: string) => readonly string[];
	/** Nobody can answer this interaction. */
	lose(id: string): void;
	/** The session is void from now until the bot has identified anew: nothing reaches it. */
	endSession(): void;
}

/** Lets something go wrong when interaction `id` has just been sent to the bot. */
type Fault = (grip: Grip, id: string) => void;

export type Faults = Readonly<Record<string, Fault>>;

type RestFault = Parameters<LocalDiscord['restFaults']['add']>[0]['fault'];

/** The bot's answer goes wrong before Discord has it, or only what Discord says to it. */
const answer =
	(fault: RestFault, when: 'before' | 'after'): Fault =>
	({ local }, id) => {
		local.restFaults.add({ method: 'POST', path: new RegExp(`^/interactions/${id}/`), fault, when });
	};

const connection = ({ local }: Grip) => local.gateway.connections.find(({ session }) => session !== null);

/** Faults of one request or event. */
export const small: Faults = {
	'429, own limit': answer({ kind: 'rate-limited', scope: 'user', retryAfter: 0.2 }, 'before'),
	'429, shared limit': answer({ kind: 'rate-limited', scope: 'shared', retryAfter: 0.2 }, 'before'),
	'429, global limit': answer({ kind: 'rate-limited', scope: 'global', retryAfter: 0.2 }, 'before'),
	'500 before it is done': answer({ kind: 'status', status: 500 }, 'before'),
	'500 after it is done': answer({ kind: 'status', status: 500 }, 'after'),
	'502 before it is done': answer({ kind: 'status', status: 502 }, 'before'),
	'502 after it is done': answer({ kind: 'status', status: 502 }, 'after'),
	'request cut before it is done': answer({ kind: 'cut' }, 'before'),
	'request cut after it is done': answer({ kind: 'cut' }, 'after'),
	'event sent twice': grip => {
		grip.nextEvent = event => [event, event];
	},
	'events in the wrong order': grip => {
		grip.nextEvent = held => {
			grip.nextEvent = event => [event, held];
			return [];
		};
	},
};

/** Faults of the connection after which the bot can take up its session. */
export const middling: Faults = {
	'socket cut': grip => connection(grip)?.cut(),
	'asked to reconnect': grip => connection(grip)?.askToReconnect(),
	'closed with 4000': grip => connection(grip)?.close(4000),
};

/** Faults after which somebody's interaction cannot be answered by anyone. */
export const great: Faults = {
	'no answer to the request': (grip, id) => {
		answer({ kind: 'hang' }, 'before')(grip, id);
		grip.lose(id);
	},
	'session void': grip => {
		connection(grip)?.invalidate(false);
		grip.endSession();
	},
	'socket cut, resume refused': grip => {
		grip.local.gateway.faults.acceptsResumes = false;
		connection(grip)?.cut();
		grip.endSession();
	},
};
