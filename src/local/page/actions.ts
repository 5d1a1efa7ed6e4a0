import { ChannelType } from 'discord-api-types/v10';
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import * as z from 'zod';
import { isSnowflake } from '../world/snowflake.js';
import { withMentions } from './composer/mentions.js';
import { completions } from './composer/option.js';
import { failedCommand } from './failure.js';
import { html } from './html.js';
import { locales } from './layout/you.js';
import type { Requests } from './requests.js';

const snowflake = z.string().refine(isSnowflake);
const values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
const written = z.object({ content: z.string(), reply: snowflake.optional(), ping: z.boolean().default(true) });
const typed = z.object({ command: z.string(), options: values });
const completing = z.object({ command: z.string(), options: values, focused: z.string() });
const fields = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
const newPost = z.object({
	name: z.string().trim().min(1, 'A post needs a title.').max(100),
	content: z.string().trim().min(1, 'A post needs a text.'),
});
const language = z.object({ locale: z.literal(Object.keys(locales) as (keyof typeof locales)[]) });

/** All that a person does in a channel. What the world shows of it comes to the page as events. */
export function channelActions(requests: Requests): Hono {
	const app = new Hono();

	app.post('/send', async c => {
		const { channel, person, viewer } = requests.scene(c);
		const { content, ping, reply } = await requests.body(c, written);
		person.send(channel.id, withMentions(content, viewer), reply === undefined ? undefined : { to: reply, ping });
		return c.body(null, 204);
	});

	app.post('/run', async c => {
		const scene = requests.scene(c);
		const { command, options } = await requests.body(c, typed);
		const outcome = await scene.person.run(scene.channel.id, command, options);
		return requests.answer(c, outcome, scene, text => failedCommand(`/${command}`, text, scene));
	});

	app.post('/complete', async c => {
		const { channel, person, viewer } = requests.scene(c);
		const { command, focused, options } = await requests.body(c, completing);
		const completion = await person.complete(channel.id, command, options, focused);
		if (completion.kind === 'failed') return c.html(html`<p class="none">${completion.text}</p>`);
		if (completion.choices.length === 0) return c.html(html`<p class="none">No options match your search.</p>`);
		return c.html(html`${completions(completion.choices, viewer)}`);
	});

	app.post('/submit/:form', async c => {
		const scene = requests.scene(c);
		const outcome = await scene.person.submit(requests.form(c), await requests.body(c, fields));
		return requests.answer(
			c,
			outcome,
			scene,
			text => html`<p id="dialog-complaint" class="complaint" role="alert">${text}</p>`,
		);
	});

	app.post('/posts', async c => {
		const { channel, person, viewer } = requests.scene(c);
		const { content, name } = await requests.body(c, newPost);
		if (channel.type !== ChannelType.GuildForum)
			throw new HTTPException(400, { message: 'Posts stand in forums only.' });
		const post = person.startThread(channel.id, name, { content: withMentions(content, viewer) });
		return c.redirect(viewer.path(post.id), 303);
	});

	app.post('/typing', c => {
		const { channel, person } = requests.scene(c);
		person.type(channel.id);
		return c.body(null, 204);
	});

	app.post('/locale', async c => {
		const { path, person } = requests.scene(c);
		const { locale } = await requests.body(c, language);
		person.locale = locale as typeof person.locale;
		return c.redirect(path, 303);
	});
	return app;
}
