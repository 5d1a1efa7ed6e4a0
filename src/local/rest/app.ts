import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { GatewayFaults } from '../gateway/faults.js';
import { DiscordError, refusal } from '../world/errors.js';
import { localToken } from '../world/seed.js';
import type { World } from '../world/world.js';
import { channels } from './channels.js';
import { commands } from './commands.js';
import { answerTo, type RestFaults } from './faults.js';
import { guilds } from './guilds.js';
import { interactions } from './interactions.js';
import { messages } from './messages.js';
import { pins } from './pins.js';
import { rateLimits } from './rate-limits.js';
import { reactions } from './reactions.js';
import { self } from './self.js';
import { webhooks } from './webhooks.js';

/** Of what the API is made. */
export interface Api {
	readonly world: World;
	readonly faults: RestFaults;
	readonly gatewayFaults: GatewayFaults;
	/** Address of the gateway, `ws://…`. */
	readonly gatewayUrl: () => string;
}

/** Discord's REST API, version 10, to be mounted at `/api`. */
export function restApp(api: Api): Hono {
	const app = new Hono();
	app.use('*', strikes(api.faults));
	app.use('/v10/*', rateLimits());
	app.use('/v10/*', withPagesType);
	// These carry an interaction's token in their path and need no other.
	app.route('/v10', interactions(api.world));
	app.route('/v10', webhooks(api.world));
	app.get('/v10/gateway', c => c.json({ url: api.gatewayUrl() }));
	app.use('/v10/*', authorized);
	app.route('/v10', self(api));
	app.route('/v10', commands(api.world));
	app.route('/v10', pins(api.world));
	app.route('/v10', reactions(api.world));
	app.route('/v10', messages(api.world));
	app.route('/v10', channels(api.world));
	app.route('/v10', guilds(api.world));
	const known = app.routes.filter(({ method }) => method !== 'ALL').map(({ path }) => patternOf(path));
	app.all('/v10/*', c =>
		known.some(pattern => pattern.test(c.req.path))
			? c.json({ message: '405: Method Not Allowed', code: 0 }, 405)
			: failure(c, refusal(RESTJSONErrorCodes.GeneralError)),
	);
	app.all('*', c => failure(c, refusal(RESTJSONErrorCodes.InvalidAPIVersion)));
	app.onError((error, c) => {
		if (error instanceof DiscordError) return failure(c, error);
		throw error;
	});
	return app;
}

/** What the paths of a route look like, whatever the method. */
function patternOf(route: string): RegExp {
	return new RegExp(`^/api${route.replaceAll(/:\w+/g, '[^/]+')}$`);
}

const authorized: MiddlewareHandler = async (c, next) => {
	if (c.req.header('authorization') === `Bot ${localToken}`) return next();
	return c.json({ message: '401: Unauthorized', code: 0 }, 401);
};

/** Discord says of its empty answers that they are web pages. https://github.com/discord/discord-api-docs/issues/5887 */
const withPagesType: MiddlewareHandler = async (c, next) => {
	await next();
	if (c.res.status === 204) c.res.headers.set('Content-Type', 'text/html; charset=utf-8');
};

/** Lets a request, or its answer, go wrong if a fault strikes it. */
function strikes(faults: RestFaults): MiddlewareHandler {
	return async (c, next) => {
		const rule = faults.strike(c.req.method, c.req.path.replace(/^\/api\/v10/, ''));
		if (!rule) return next();
		if (rule.when === 'after') await next();
		if (rule.fault.kind === 'cut') {
			c.env.incoming.socket.destroy();
			return new Promise(() => {});
		}
		// Once there is an answer, only setting it anew takes it back.
		c.res = undefined;
		c.res = await answerTo(rule.fault);
		return undefined;
	};
}

function failure(c: Context, error: DiscordError): Response {
	return c.json(error.toJSON(), error.status as ContentfulStatusCode);
}
