import type { APIMessage, Snowflake } from 'discord-api-types/v10';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type * as z from 'zod';
import type { OpenModal, Outcome } from '../world/outcome.js';
import { isSnowflake } from '../world/snowflake.js';
import type { World } from '../world/world.js';
import type { Html } from './html.js';
import { modal } from './layout/dialog.js';
import { type Scene, sceneOf } from './scene.js';
import { Unread } from './unread.js';

/** Reads the page's requests, and answers those that wait for the bot. */
export class Requests {
	readonly #world: World;
	readonly #unread = new Unread();

	constructor(world: World) {
		this.#world = world;
	}

	/** The scene that the path names, if it is there to be seen. */
	find(c: Context): Scene | undefined {
		return sceneOf(this.#world, this.#unread, c.req.param('person') ?? '', c.req.param('channel') ?? '');
	}

	/** The scene that the path names. */
	scene(c: Context): Scene {
		const found = this.find(c);
		if (!found) throw new HTTPException(404, { message: 'There is nothing to be seen here.' });
		return found;
	}

	/** The message from which on the channel is asked for. */
	from(c: Context): Snowflake | undefined {
		const from = c.req.query('from');
		return from !== undefined && isSnowflake(from) ? from : undefined;
	}

	/** The message that the path names, as the person sees it. */
	message(c: Context, { channel, person }: Scene): APIMessage {
		const found = person.message(c.req.param('message') ?? '');
		if (found?.channel_id !== channel.id) throw new HTTPException(404, { message: 'This message is no longer there.' });
		return found;
	}

	/** The form that the path names. */
	form(c: Context): OpenModal {
		const open = this.#world.interactions.modals.get(c.req.param('form') ?? '');
		if (!open) throw new HTTPException(404, { message: 'This form is no longer open.' });
		return open.modal;
	}

	/** The JSON body, in that shape. */
	async body<T>(c: Context, schema: z.ZodType<T>): Promise<T> {
		const read = schema.safeParse(await c.req.json().catch(() => undefined));
		if (!read.success)
			throw new HTTPException(400, { message: read.error.issues.map(issue => issue.message).join(' ') });
		return read.data;
	}

	/**
	 * Answers with what comes of an interaction. Messages come to the page as events; a form is sent back at once;
	 * `failed` draws what is said when nothing comes of it.
	 */
	answer(c: Context, outcome: Outcome, { path, viewer }: Scene, failed: (text: string) => Html) {
		if (outcome.kind === 'failed') return c.html(failed(outcome.text), 422);
		if (outcome.kind !== 'modal') return c.body(null, 204);
		return c.html(modal(outcome.modal, `${path}/submit/${outcome.modal.interactionId}`, viewer));
	}
}
