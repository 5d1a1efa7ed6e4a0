import type { APIUser } from 'discord-api-types/v10';
import { type Html, html } from './html.js';
import { nameOf } from './viewer.js';

/** How many colours the style sheet has for avatars. */
const COLOURS = 6;

/** A user's picture: the first letter of their name on one of six colours; a pilcrow for the bot. */
export function avatar(user: APIUser, size: 'large' | 'medium' | 'small' = 'large'): Html {
	const letter = user.bot ? '¶' : (Array.from(nameOf(user))[0] ?? '?').toUpperCase();
	const colour = user.bot ? 'bot' : Number(BigInt(user.id) % BigInt(COLOURS));
	return html`<span class="avatar avatar-${size} avatar-${colour}" aria-hidden="true">${letter}</span>`;
}
