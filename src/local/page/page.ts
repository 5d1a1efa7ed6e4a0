import { Hono } from 'hono';
import type { World } from '../world/world.js';

/** The web page of the local Discord, mounted at `/`. */
export function page(_world: World): Hono {
	return new Hono();
}
