import { avatar } from '../avatar.js';
import { type Html, html } from '../html.js';
import type { Scene } from '../scene.js';
import { nameOf } from '../viewer.js';

/** Who is there; a press on one opens the direct messages with them. */
export function members({ person, viewer, world }: Scene): Html {
	const users = [...viewer.users.values()];
	return html`<aside id="members" class="members" aria-label="Members"><h2>Members — ${users.length}</h2>${users.map(
		user => {
			const offline = user.id === world.bot.id && !world.botOnline;
			const inside = html`<span class="presence${offline && ' offline'}">${avatar(user, 'medium')}</span><span>${nameOf(user)}</span>${user.bot && html`<span class="tag">APP</span>`}${offline && html` <small>offline</small>`}`;
			if (user.id === viewer.id) return html`<span class="member">${inside}</span>`;
			return html`<a class="member" href="/as/${person.user.username}/direct/${user.id}" title="Message ${nameOf(user)}">${inside}</a>`;
		},
	)}</aside>`;
}
