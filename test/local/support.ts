import type { APIMessage, GatewayReceivePayload } from 'discord-api-types/v10';
import { GatewayDispatchEvents, GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10';
import { afterEach } from 'vitest';
import { type RawData, WebSocket } from 'ws';
import { type LocalDiscord, startLocalDiscord } from '../../src/local/index.js';
import type { Outcome } from '../../src/local/world/outcome.js';

/** The bot's own set: Guilds, GuildMessages, DirectMessages. */
export const ownIntents = GatewayIntentBits.Guilds | GatewayIntentBits.GuildMessages | GatewayIntentBits.DirectMessages;

const open: { close(): unknown }[] = [];

afterEach(async () => {
	for (const one of open.splice(0).reverse()) await one.close();
});

/** A local Discord that is closed after the test. */
export async function startLocal(): Promise<LocalDiscord> {
	const local = await startLocalDiscord({ port: 0 });
	open.push(local);
	return local;
}

/** An answer of the REST API. */
export interface Answer {
	readonly status: number;
	readonly headers: Headers;
	/** Whatever JSON it is; the tests say what they expect of it. */
	readonly body: any;
}

/** Requests of the bot, as bare HTTP. `null` as token: none. */
export function rest(local: LocalDiscord, token: string | null = local.token) {
	return async (
		method: string,
		path: string,
		body?: unknown,
		headers: Record<string, string> = {},
	): Promise<Answer> => {
		const response = await fetch(`${local.apiUrl}/v10${path}`, {
			method,
			headers: {
				...(token !== null && { authorization: `Bot ${token}` }),
				...(body !== undefined && { 'content-type': 'application/json' }),
				...headers,
			},
			...(body !== undefined && { body: JSON.stringify(body) }),
		});
		const text = await response.text();
		return { status: response.status, headers: response.headers, body: text === '' ? undefined : JSON.parse(text) };
	};
}

/** A bare gateway client. */
export class RawGateway {
	readonly received: GatewayReceivePayload[] = [];
	readonly closed: Promise<number>;
	readonly #socket: WebSocket;
	readonly #waiting: {
		fits: (payload: GatewayReceivePayload) => boolean;
		found: (payload: GatewayReceivePayload) => void;
	}[] = [];
	#read = 0;

	constructor(local: LocalDiscord, query = 'v=10&encoding=json', headers: Record<string, string> = {}) {
		this.#socket = new WebSocket(`${local.url.replace('http', 'ws')}/gateway?${query}`, { headers });
		this.#socket.on('message', (data: RawData) => this.#take(JSON.parse(String(data))));
		this.closed = new Promise((resolve, reject) => {
			this.#socket.once('close', code => resolve(code));
			this.#socket.once('error', reject);
		});
		this.closed.catch(() => {});
		open.push(this);
	}

	/** The next payload, not yet awaited, that fits. */
	next(fits: (payload: GatewayReceivePayload) => boolean): Promise<GatewayReceivePayload> {
		for (let at = this.#read; at < this.received.length; at++) {
			const payload = this.received[at];
			if (!payload || !fits(payload)) continue;
			this.#read = at + 1;
			return Promise.resolve(payload);
		}
		return new Promise(found => this.#waiting.push({ fits, found }));
	}

	/** The data of the next event of that name. */
	async event(name: string): Promise<any> {
		return (await this.next(({ t }) => t === name)).d;
	}

	op(op: GatewayOpcodes): Promise<GatewayReceivePayload> {
		return this.next(payload => payload.op === op);
	}

	send(op: GatewayOpcodes, d: unknown): void {
		this.#socket.send(JSON.stringify({ op, d }));
	}

	sendText(text: string): void {
		this.#socket.send(text);
	}

	/** Waits for HELLO and identifies. */
	async identify(token: string, intents: number = ownIntents, more: object = {}): Promise<void> {
		await this.op(GatewayOpcodes.Hello);
		this.send(GatewayOpcodes.Identify, { token, intents, properties: {}, ...more });
	}

	close(): void {
		this.#socket.close(1000);
	}

	#take(payload: GatewayReceivePayload): void {
		this.received.push(payload);
		const at = this.#waiting.findIndex(({ fits }) => fits(payload));
		if (at < 0) return;
		this.#read = this.received.length;
		this.#waiting.splice(at, 1)[0]?.found(payload);
	}
}

/** A bare client that has identified and has its server. */
export async function identified(local: LocalDiscord, intents: number = ownIntents): Promise<RawGateway> {
	const gateway = new RawGateway(local);
	await gateway.identify(local.token, intents);
	await gateway.event(GatewayDispatchEvents.GuildCreate);
	return gateway;
}

/** The message of an outcome that must be one. */
export function messageOf(outcome: Outcome): APIMessage {
	if (outcome.kind === 'message' || outcome.kind === 'update') return outcome.message;
	throw new Error(`not a message: ${JSON.stringify(outcome)}`);
}
