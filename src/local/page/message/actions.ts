import { Hono } from 'hono';
import * as z from 'zod';
import { withMentions, withNames } from '../composer/mentions.js';
import { failedCommand, failedComponent } from '../failure.js';
import { dialog, lineField, messageField } from '../layout/dialog.js';
import type { Requests } from '../requests.js';
import { messageMenu } from './menu.js';

const press = z.object({ customId: z.string() });
const choice = z.object({ customId: z.string(), chosen: z.array(z.string()) });
const command = z.object({ command: z.string() });
const reaction = z.object({ emoji: z.string() });
const text = z.object({ content: z.string() });
const thread = z.object({ name: z.string().trim().min(1, 'A thread needs a name.').max(100) });

/** All that a person does with a message. What the world shows of it comes to the page as events. */
export function messageActions(requests: Requests): Hono {
	const app = new Hono();

	app.get('/menu', c => {
		const scene = requests.scene(c);
		return c.html(messageMenu(requests.message(c, scene), scene));
	});

	app.post('/press', async c => {
		const scene = requests.scene(c);
		const { customId } = await requests.body(c, press);
		const message = requests.message(c, scene);
		const outcome = await scene.person.press(message.id, customId);
		return requests.answer(c, outcome, scene, text => failedComponent(message, text));
	});

	app.post('/choose', async c => {
		const scene = requests.scene(c);
		const { chosen, customId } = await requests.body(c, choice);
		const message = requests.message(c, scene);
		const outcome = await scene.person.choose(message.id, customId, chosen);
		return requests.answer(c, outcome, scene, text => failedComponent(message, text));
	});

	app.post('/apps', async c => {
		const scene = requests.scene(c);
		const { command: name } = await requests.body(c, command);
		const outcome = await scene.person.runOnMessage(requests.message(c, scene).id, name);
		return requests.answer(c, outcome, scene, text => failedCommand(name, text, scene));
	});

	app.get('/thread', c => {
		const scene = requests.scene(c);
		const path = `${scene.path}/messages/${requests.message(c, scene).id}/thread`;
		return c.html(dialog('Create Thread', path, 'Create Thread', lineField('name', 'Thread name')));
	});

	app.post('/thread', async c => {
		const scene = requests.scene(c);
		const { name } = await requests.body(c, thread);
		const made = scene.person.startThread(scene.channel.id, name, { message: requests.message(c, scene).id });
		return c.redirect(scene.viewer.path(made.id), 303);
	});

	app.get('/edit', c => {
		const scene = requests.scene(c);
		const { content, id } = requests.message(c, scene);
		const field = messageField('Message', withNames(content, scene.viewer));
		return c.html(dialog('Edit Message', `${scene.path}/messages/${id}/edit`, 'Save', field));
	});

	app.post('/edit', async c => {
		const scene = requests.scene(c);
		const { content } = await requests.body(c, text);
		scene.person.edit(requests.message(c, scene).id, withMentions(content, scene.viewer));
		return c.body(null, 204);
	});

	app.post('/react', async c => {
		const scene = requests.scene(c);
		const { emoji } = await requests.body(c, reaction);
		const { id, reactions } = requests.message(c, scene);
		if (reactions?.some(({ emoji: { name }, me }) => me && name === emoji)) scene.person.unreact(id, emoji);
		else scene.person.react(id, emoji);
		return c.body(null, 204);
	});

	app.post('/:deed{pin|unpin|delete}', c => {
		const scene = requests.scene(c);
		const { id } = requests.message(c, scene);
		scene.person[c.req.param('deed') as 'pin' | 'unpin' | 'delete'](id);
		return c.body(null, 204);
	});
	return app;
}
