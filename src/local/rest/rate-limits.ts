import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { isSnowflake } from '../world/snowflake.js';
import { rateLimited } from './faults.js';

/** Requests that a bucket takes in one window, and the window's length in ms. Wide, but told and kept to. */
const limit = 50;
const window = 1000;
/** Buckets in use, and names of routes, at once; beyond that those whose window is over, and all names, are dropped. */
const crowd = 1000;

interface Bucket {
	used: number;
	resetAt: number;
}

/**
 * Counts requests by route, major parameter and token, as Discord does, says so in the `X-RateLimit-` headers, and refuses
 * with 429 what is beyond. First responses to interactions have no such limit.
 */
export function rateLimits(): MiddlewareHandler {
	const buckets = new Map<string, Bucket>();
	const hashes = new Map<string, string>();
	return async (c, next) => {
		const path = c.req.path;
		if (path.endsWith('/callback')) return next();
		const { major, route } = routeOf(c.req.method, path);
		const now = Date.now();
		if (buckets.size > crowd) for (const [key, { resetAt }] of buckets) if (resetAt <= now) buckets.delete(key);
		// Who comes with a wrong token uses up nothing of the bot's.
		const key = `${route}:${major}:${c.req.header('authorization') ?? ''}`;
		let bucket = buckets.get(key);
		if (!bucket || bucket.resetAt <= now) {
			bucket = { used: 0, resetAt: now + window };
			buckets.set(key, bucket);
		}
		bucket.used++;
		const seconds = (bucket.resetAt - now) / 1000;
		if (bucket.used <= limit) await next();
		else c.res = rateLimited('user', seconds);
		if (hashes.size > crowd) hashes.clear();
		const hash = hashes.get(route) ?? createHash('sha256').update(route).digest('hex').slice(0, 32);
		hashes.set(route, hash);
		const { headers } = c.res;
		headers.set('X-RateLimit-Limit', String(limit));
		headers.set('X-RateLimit-Remaining', String(Math.max(0, limit - bucket.used)));
		headers.set('X-RateLimit-Reset', String(bucket.resetAt / 1000));
		headers.set('X-RateLimit-Reset-After', String(seconds));
		headers.set('X-RateLimit-Bucket', hash);
		return undefined;
	};
}

/** The route without its ids, and the id of channel, server or webhook (with its token) that has its own count. */
function routeOf(method: string, path: string): { readonly route: string; readonly major: string } {
	const parts = path.split('/').slice(3);
	const major = parts[0] === 'webhooks' ? `${parts[1]}/${parts[2]}` : (parts[1] ?? '');
	const named = parts.map((part, at) => (isSnowflake(part) || (parts[0] === 'webhooks' && at === 2) ? ':' : part));
	const reaction = named.indexOf('reactions');
	return { route: [method, ...(reaction < 0 ? named : named.slice(0, reaction + 1))].join('/'), major };
}
