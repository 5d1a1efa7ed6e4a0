import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { GatewayCloseCodes } from 'discord-api-types/v10';
import { type WebSocket, WebSocketServer } from 'ws';
import { isFromHere } from '../guard.js';
import type { World } from '../world/world.js';
import { Connection } from './connection.js';
import { dispatchFor } from './dispatches.js';
import { GatewayFaults } from './faults.js';
import { greeting } from './greeting.js';
import { Session } from './session.js';

/** ms for which a session without connection can be taken up again. */
const resumableFor = 5 * 60_000;
/** ms that clients have to close their side when the gateway closes. */
const patience = 1_000;

/** The gateway: connections of the bot, and its sessions, which get what happens in the world. */
export class Gateway {
	readonly faults = new GatewayFaults();
	readonly #server = new WebSocketServer({ noServer: true, maxPayload: 1 << 20, perMessageDeflate: false });
	readonly #connections = new Set<Connection>();
	readonly #sessions = new Map<string, Session>();
	readonly #stopListening: () => void;

	/** @param url The address that it is reached at, `ws://…`, told to those who will resume. */
	constructor(
		readonly world: World,
		readonly url: () => string,
	) {
		this.#stopListening = world.onChange(change => {
			const dispatch = this.#sessions.size > 0 ? dispatchFor(world, change) : undefined;
			if (!dispatch) return;
			for (const session of this.#sessions.values()) {
				if (session.takes(dispatch)) this.#deliver(session, dispatch);
			}
		});
	}

	/** Takes over an HTTP connection that asks for a WebSocket. */
	upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
		if (!isFromHere(request.headers)) return refuse(socket, '403 Forbidden');
		const [path, query] = (request.url ?? '').split('?');
		if (path !== '/gateway' && path !== '/gateway/') return refuse(socket, '404 Not Found');
		const searchParams = new URLSearchParams(query);
		this.#server.handleUpgrade(request, socket, head, client => {
			// Also of one that is closed at once: what it still sends may be no WebSocket frame.
			client.on('error', () => client.terminate());
			if ((searchParams.get('v') ?? '10') !== '10') return client.close(GatewayCloseCodes.InvalidAPIVersion);
			// Compressed or in ETF, which Discord speaks too, nothing here would be understood.
			const isPlain = (searchParams.get('encoding') ?? 'json') === 'json' && !searchParams.has('compress');
			if (!isPlain) return client.close(GatewayCloseCodes.DecodeError);
			this.#connect(client);
		});
	}

	/** The connections that there are; for tests that break them. */
	get connections(): readonly Connection[] {
		return [...this.#connections];
	}

	/** Opens a session and greets it. */
	open(wire: Connection, intents: number, shard: readonly [number, number]): Session {
		const session = new Session(intents, shard);
		session.wire = wire;
		this.#sessions.set(session.id, session);
		for (const dispatch of greeting(this.world, session, this.url())) this.#deliver(session, dispatch);
		this.#tellWhetherOnline();
		return session;
	}

	/** A session that can be taken up again. */
	resumable(id: string | undefined): Session | undefined {
		const session = this.faults.acceptsResumes ? this.#sessions.get(id ?? '') : undefined;
		const isStale = session && session.wire === null && Date.now() - session.leftAt > resumableFor;
		return isStale ? undefined : session;
	}

	/** Gives a session a new connection; an old one that it still has is closed. */
	takeUp(session: Session, wire: Connection): void {
		const old = session.wire;
		session.wire = wire;
		if (old instanceof Connection) old.cut();
		this.#tellWhetherOnline();
	}

	/** A connection of a session has ended; `isOver`: the session with it. */
	leave(session: Session, wire: Connection, isOver: boolean): void {
		if (session.wire !== wire) return;
		session.wire = null;
		session.leftAt = Date.now();
		if (isOver) this.forget(session);
		for (const one of this.#sessions.values()) {
			if (one.wire === null && Date.now() - one.leftAt > resumableFor) this.forget(one);
		}
		this.#tellWhetherOnline();
	}

	forget(session: Session): void {
		this.#sessions.delete(session.id);
		session.wire = null;
		this.#tellWhetherOnline();
	}

	/** Says "going away" (1001) to all and takes no more. Who does not answer in time is cut off. */
	close(): void {
		this.#stopListening();
		for (const connection of this.#connections) connection.close(1001);
		this.#server.close();
		const cutOff = () => {
			for (const client of this.#server.clients) client.terminate();
		};
		setTimeout(cutOff, patience).unref();
	}

	#connect(socket: WebSocket): void {
		const connection = new Connection(socket, this);
		this.#connections.add(connection);
		socket.on('close', () => this.#connections.delete(connection));
	}

	#deliver(session: Session, dispatch: Parameters<Session['record']>[0]): void {
		const text = session.record(dispatch);
		session.wire?.write(text);
	}

	#tellWhetherOnline(): void {
		const online = [...this.#sessions.values()].some(session => session.wire !== null);
		if (online === this.world.botOnline) return;
		this.world.botOnline = online;
		this.world.tell({ type: online ? 'bot-online' : 'bot-offline' });
	}
}

function refuse(socket: Duplex, status: string): void {
	// From the upgrade on nobody else listens: a connection that breaks now would end the process.
	socket.on('error', () => socket.destroy());
	// The client may keep its side open for ever.
	socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => socket.destroy());
}
