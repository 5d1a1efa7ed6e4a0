import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import { DiscordError } from '../world/errors.js';
import type { World } from '../world/world.js';
import { channelActions } from './actions.js';
import { assets } from './assets.js';
import { explained, toast } from './failure.js';
import { document, failurePage } from './layout/document.js';
import { messageActions } from './message/actions.js';
import { Requests } from './requests.js';
import { stream } from './stream.js';

/** No inline script or style, nothing from elsewhere but the pictures that a message shows. */
const policy = {
	defaultSrc: ["'none'"],
	scriptSrc: ["'self'"],
	styleSrc: ["'self'"],
	connectSrc: ["'self'"],
	imgSrc: ["'self'", 'https:'],
	formAction: ["'self'"],
	baseUri: ["'none'"],
	frameAncestors: ["'none'"],
};

/** The web page of the local Discord, mounted at `/`: `/as/you/123` is channel 123 as `you` see it. */
export function page(world: World): Hono {
	const app = new Hono();
	const requests = new Requests(world);
	const files = assets();
	// How often the world has changed: a page that was drawn before the last change has missed something.
	let version = 0;
	world.onChange(() => version++);

	app.use('/', secureHeaders({ contentSecurityPolicy: policy }));
	app.use('/as/*', secureHeaders({ contentSecurityPolicy: policy }));
	app.use('/assets/*', secureHeaders());

	app.get('/', c => c.redirect('/as/you'));
	app.get('/as/:person', c => {
		const person = world.people.get(c.req.param('person'));
		const first = person?.channels()[0];
		if (!person || !first) throw new HTTPException(404, { message: 'There is nobody of that name.' });
		return c.redirect(`/as/${person.user.username}/${first.id}`);
	});
	app.get('/as/:person/direct/:user', c => {
		const person = world.people.get(c.req.param('person'));
		if (!person) throw new HTTPException(404, { message: 'There is nobody of that name.' });
		return c.redirect(`/as/${person.user.username}/${person.openDirect(c.req.param('user')).id}`);
	});
	app.get('/as/:person/:channel', c => {
		const scene = requests.find(c);
		// Each start of the local Discord makes its channels anew: an address from before leads to where there is one.
		if (!scene) return c.redirect(`/as/${encodeURIComponent(c.req.param('person'))}`);
		scene.unread.see(scene.person, scene.channel.id);
		c.header('Cache-Control', 'no-store');
		return c.html(document(scene, version, requests.from(c)));
	});
	app.get('/as/:person/:channel/events', c => stream(c, requests.scene(c), () => version, requests.from(c)));
	app.route('/as/:person/:channel', channelActions(requests));
	app.route('/as/:person/:channel/messages/:message', messageActions(requests));

	app.get('/assets/:name', c => {
		const file = files.get(c.req.param('name'));
		return file ? c.body(file.text, 200, { 'Content-Type': `${file.type}; charset=utf-8` }) : c.notFound();
	});

	app.onError((error, c) => {
		const status = error instanceof HTTPException || error instanceof DiscordError ? error.status : 500;
		if (status >= 500) throw error;
		const isVisit = c.req.header('Accept')?.includes('text/html');
		return c.html(isVisit ? failurePage(explained(error)) : toast(explained(error)), status as 400);
	});
	return app;
}
