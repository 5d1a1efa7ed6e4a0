import type { GatewayIdentifyData, GatewayResumeData } from 'discord-api-types/v10';
import {
	GatewayCloseCodes as Close,
	GatewayDispatchEvents as Event,
	GatewayOpcodes as Op,
} from 'discord-api-types/v10';
import type { RawData, WebSocket } from 'ws';
import type { Gateway } from './gateway.js';
import { faultOfIdentity, isOurs } from './identity.js';
import { type MembersRequest, membersAsked } from './members.js';
import type { Session, Wire } from './session.js';

/** Bytes that a client may send at once. */
const longest = 4096;
/** What a client may send in a minute. */
const perMinute = 120;

/** Payloads that a client may send and that need no answer here. */
const ignored: ReadonlySet<Op> = new Set([
	Op.PresenceUpdate,
	Op.VoiceStateUpdate,
	Op.RequestSoundboardSounds,
	Op.RequestChannelInfo,
]);

/** One socket of a bot: greets, identifies or resumes, and then carries a session's events. */
export class Connection implements Wire {
	readonly #socket: WebSocket;
	readonly #gateway: Gateway;
	#session: Session | null = null;
	/** Ends a connection whose client has fallen silent. */
	readonly #silence: NodeJS.Timeout;
	#minute = { sent: 0, until: 0 };

	constructor(socket: WebSocket, gateway: Gateway) {
		this.#socket = socket;
		this.#gateway = gateway;
		const { heartbeatInterval } = gateway.faults;
		this.#silence = setTimeout(() => this.close(Close.SessionTimedOut), 2 * heartbeatInterval);
		socket.on('message', (data, isBinary) => this.#receive(data, isBinary));
		socket.on('close', code => this.#left(code));
		this.#send({ op: Op.Hello, d: { heartbeat_interval: heartbeatInterval } });
	}

	/** The session that it carries, once there is one. */
	get session(): Session | null {
		return this.#session;
	}

	write(text: string): void {
		for (const event of this.#gateway.faults.passOn(text)) this.#socket.send(event);
	}

	close(code: number): void {
		this.#socket.close(code);
	}

	/** Ends the connection as a broken line does: without a word. */
	cut(): void {
		this.#socket.terminate();
	}

	/** Asks the client to connect anew and resume. */
	askToReconnect(): void {
		this.#send({ op: Op.Reconnect, d: null });
	}

	/** Tells the client that its session is void; `resumable`: that it may try to resume all the same. */
	invalidate(resumable: boolean): void {
		if (!resumable && this.#session) this.#gateway.forget(this.#session);
		this.#send({ op: Op.InvalidSession, d: resumable });
	}

	#receive(data: RawData, isBinary: boolean): void {
		// What was on its way when the connection was closed no longer counts.
		if (this.#socket.readyState !== this.#socket.OPEN) return;
		const text = String(data);
		const payload = isBinary || Buffer.byteLength(text) > longest ? undefined : parsed(text);
		if (!payload) return this.close(Close.DecodeError);
		if (!this.#withinRate()) return this.close(Close.RateLimited);
		switch (payload.op) {
			case Op.Heartbeat:
				return this.#heartbeat(payload.d);
			case Op.Identify:
				return this.#identify((payload.d ?? {}) as Partial<GatewayIdentifyData>);
			case Op.Resume:
				return this.#resume((payload.d ?? {}) as Partial<GatewayResumeData>);
			case Op.RequestGuildMembers:
				return this.#tellMembers((payload.d ?? {}) as MembersRequest);
			default:
				if (!ignored.has(payload.op)) return this.close(Close.UnknownOpcode);
				if (!this.#session) this.close(Close.NotAuthenticated);
		}
	}

	#heartbeat(sequence: unknown): void {
		this.#silence.refresh();
		if (isWhole(sequence)) this.#session?.acknowledge(sequence);
		if (this.#gateway.faults.acknowledgesHeartbeats) this.#send({ op: Op.HeartbeatAck });
	}

	#identify(data: Partial<GatewayIdentifyData>): void {
		if (this.#session) return this.close(Close.AlreadyAuthenticated);
		const fault = faultOfIdentity(this.#gateway.world, data);
		if (fault !== undefined) return this.close(fault);
		if (this.#gateway.faults.sessionStartsLeft <= 0) return this.invalidate(false);
		this.#gateway.faults.sessionStartsLeft--;
		this.#session = this.#gateway.open(this, data.intents ?? 0, data.shard ?? [0, 1]);
	}

	#resume({ seq, session_id, token }: Partial<GatewayResumeData>): void {
		if (this.#session) return this.close(Close.AlreadyAuthenticated);
		if (!isOurs(token)) return this.close(Close.AuthenticationFailed);
		const session = this.#gateway.resumable(session_id);
		if (!session) return this.invalidate(false);
		if (!isWhole(seq) || seq > session.sequence) return this.close(Close.InvalidSeq);
		const missed = session.since(seq);
		if (!missed) return this.invalidate(false);
		this.#session = session;
		for (const text of missed) this.#socket.send(text);
		this.#gateway.takeUp(session, this);
		this.write(session.record({ t: Event.Resumed, d: {} }));
	}

	#tellMembers(request: MembersRequest): void {
		if (!this.#session) return this.close(Close.NotAuthenticated);
		const chunk = membersAsked(this.#gateway.world, request);
		if (chunk) this.write(this.#session.record({ t: Event.GuildMembersChunk, d: chunk }));
	}

	#left(code: number): void {
		clearTimeout(this.#silence);
		if (!this.#session) return;
		// A client that closes with 1000 or 1001 has done with its session.
		const isOver = code === 1000 || code === 1001;
		this.#gateway.leave(this.#session, this, isOver);
	}

	#withinRate(): boolean {
		const now = Date.now();
		if (now >= this.#minute.until) this.#minute = { sent: 0, until: now + 60_000 };
		return ++this.#minute.sent <= perMinute;
	}

	#send(payload: { op: Op; d?: unknown }): void {
		this.#socket.send(JSON.stringify({ s: null, t: null, d: null, ...payload }));
	}
}

function isWhole(value: unknown): value is number {
	return Number.isInteger(value);
}

function parsed(text: string): { readonly op: Op; readonly d?: unknown } | undefined {
	try {
		const payload: unknown = JSON.parse(text);
		return typeof payload === 'object' && payload !== null && 'op' in payload && typeof payload.op === 'number'
			? (payload as { op: Op })
			: undefined;
	} catch {
		return undefined;
	}
}
